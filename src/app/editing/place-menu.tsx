import { useRef } from "react";
import { useStore } from "zustand";
import { Header, Menu, MenuItem, MenuSection, Popover } from "react-aria-components";
import { cellActions, commands, labelOf, type CellAction } from "../../commands";
import { useProtects } from "../device";
import { keyText } from "../panels/key-text";
import { afterClosing } from "../parts/after-closing";
import { Grip } from "../parts/icons";
import { useWords } from "../words";
import { useCellActions } from "./actions-context";
import { editing } from "./editing-state";
import { inputName } from "./input-name";
import type { Place } from "./places";
import { useDrag } from "./use-drag";

/** In a menu one is at a cell already. */
const elsewhere: ReadonlySet<CellAction> = new Set(["next", "previous", "leave"]);
const offered = cellActions.filter((action) => !elsewhere.has(action));

/** The handle of a place: pressed it opens the menu, drawn it moves the place. */
export function PlaceMenu(props: { readonly place: Place; readonly active: boolean }) {
  const words = useWords();
  const { t } = words;
  const { place } = props;
  const actions = useCellActions();
  const protects = useProtects();
  const open = useStore(editing, ({ menu }) => menu === place.key);
  const handle = useRef<HTMLButtonElement>(null);
  const drag = useDrag(place, actions);
  const [cell] = place.cells;
  const inputs = place.inputs ?? [];
  const several = inputs.length > 1;
  const kind = place.inputs ? t("editing.inputs") : t(`editing.kind.${cell?.kind ?? "text"}`);
  return (
    <>
      <button
        ref={handle}
        type="button"
        className="place-handle"
        tabIndex={props.active ? 0 : -1}
        aria-label={t("editing.menu", { kind })}
        aria-haspopup="menu"
        aria-expanded={open}
        {...drag}
        onClick={() => editing.setState({ menu: place.key, active: place.key })}
      >
        <Grip />
      </button>
      <Popover
        className="popover"
        triggerRef={handle}
        placement="bottom start"
        isOpen={open}
        onOpenChange={(now) => {
          if (!now) editing.setState({ menu: null });
        }}
      >
        <Menu
          className="list"
          aria-label={t("editing.menu", { kind })}
          autoFocus="first"
          onAction={(action) => {
            editing.setState({ menu: null });
            const [, input] = String(action).split(" ");
            if (input !== undefined) return afterClosing(() => actions.remove(input));
            const found = offered.find((one) => one === action);
            if (found) afterClosing(() => actions.do(found));
          }}
          onClose={() => editing.setState({ menu: null })}
        >
          <MenuSection>
            <Header className="list-heading">{kind}</Header>
            {offered
              .filter((action) => open && actions.can(action) && !(several && action === "remove"))
              .map((action) => {
                const command = commands.find(({ id }) => id === `cell-${action}`);
                const keys = command?.keys[0];
                const label = t(command ? labelOf(command, protects) : `command.cell-${action}`);
                return (
                  <MenuItem key={action} id={action} textValue={label} className="item">
                    <span>{label}</span>
                    {keys === undefined ? null : <kbd dir="ltr">{keyText(keys)}</kbd>}
                  </MenuItem>
                );
              })}
            {several
              ? inputs.map((input) => (
                  <MenuItem key={input.id} id={`remove ${input.id}`} className="item">
                    {t("editing.remove_one", { input: inputName(words, input) })}
                  </MenuItem>
                ))
              : null}
          </MenuSection>
        </Menu>
      </Popover>
    </>
  );
}
