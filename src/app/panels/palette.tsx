import { Fragment, useState } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from "react-aria-components";
import { commandGroups, commands, labelOf, type Command, type CommandGroup } from "../../commands";
import { useCommandContext } from "../commands/use-command-context";
import { useDevice, useProtects, useSession } from "../device";
import { afterClosing } from "../parts/after-closing";
import { useWords } from "../words";
import { keyText } from "./key-text";
import { useDestinations, type Destination } from "./use-destinations";

/** Every command and notebook, and by typing every cell and metric. */
export function Palette() {
  const { t } = useWords();
  const { session } = useDevice();
  const open = useSession((state) => state.palette);
  const set = (palette: boolean) => session.setState({ palette });
  return (
    <ModalOverlay className="veil palette-veil" isDismissable isOpen={open} onOpenChange={set}>
      <Modal className="palette">
        <Dialog aria-label={t("palette.title")}>
          <PaletteList onChosen={() => set(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteList(props: { readonly onChosen: () => void }) {
  const { t } = useWords();
  const context = useCommandContext();
  const destinations = useDestinations();
  const { contains } = useFilter({ sensitivity: "base" });
  const [typed, setTyped] = useState("");
  const offered = commands.filter((command) => command.id !== "open-palette" && command.when(context));
  const choose = (key: string) => {
    props.onChosen();
    afterClosing(() => {
      void commands.find(({ id }) => id === key)?.run(context);
      destinations.find(({ id }) => id === key)?.go();
    });
  };
  return (
    <Autocomplete filter={contains} inputValue={typed} onInputChange={setTyped}>
      <SearchField className="find" aria-label={t("palette.find")} autoFocus>
        <Input className="input" placeholder={t("palette.find")} />
      </SearchField>
      <Menu
        className="list"
        onAction={(key) => choose(String(key))}
        renderEmptyState={() => <p className="quiet none-found">{t("palette.none")}</p>}
      >
        {commandGroups.map((group) => (
          <Fragment key={group}>
            <Commands group={group} offered={offered} />
            {group === "go" && context.hasCalls ? <Places group="notebooks" all={destinations} /> : null}
          </Fragment>
        ))}
        {typed.trim() === "" ? null : (
          <>
            <Places group="cells" all={destinations} />
            <Places group="metrics" all={destinations} />
          </>
        )}
      </Menu>
    </Autocomplete>
  );
}

function Commands(props: { readonly group: CommandGroup; readonly offered: readonly Command[] }) {
  const { t } = useWords();
  const protects = useProtects();
  const items = props.offered.filter(({ group }) => group === props.group);
  return items.length === 0 ? null : (
    <MenuSection id={props.group}>
      <Header className="list-heading">{t(`command.group.${props.group}`)}</Header>
      {items.map((command) => {
        const { id, keys } = command;
        const label = t(labelOf(command, protects));
        return (
          <MenuItem key={id} id={id} textValue={label} className="item">
            <span>{label}</span>
            {keys[0] === undefined ? null : <kbd dir="ltr">{keyText(keys[0])}</kbd>}
          </MenuItem>
        );
      })}
    </MenuSection>
  );
}

function Places(props: { readonly group: Destination["group"]; readonly all: readonly Destination[] }) {
  const { t } = useWords();
  const items = props.all.filter(({ group }) => group === props.group);
  return items.length === 0 ? null : (
    <MenuSection id={`to-${props.group}`}>
      <Header className="list-heading">{t(`palette.${props.group}`)}</Header>
      {items.map(({ id, label }) => (
        <MenuItem key={id} id={id} textValue={label} className="item">
          {label}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
