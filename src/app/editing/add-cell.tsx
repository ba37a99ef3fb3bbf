import { everyMetric } from "../../metrics";
import { useState, type RefObject } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Popover,
  SearchField,
  useFilter,
} from "react-aria-components";
import { newCells, newId, type Cell, type CellKindId } from "../../notebook";
import { useNotebook } from "../notebook/notebook-context";
import { afterClosing } from "../parts/after-closing";
import { useWords } from "../words";
import { useCellActions } from "./actions-context";
import { editing } from "./editing-state";
import { random } from "./random";

const kinds = (Object.keys(newCells) as CellKindId[]).filter((kind) => newCells[kind] !== null);

/** Every kind of cell with a sentence, found by typing; so are the metrics, each as a cell of its own. */
export function AddCell(props: { readonly gap: number; readonly trigger: RefObject<HTMLElement | null> }) {
  const { t } = useWords();
  const { document } = useNotebook();
  const actions = useCellActions();
  const { contains } = useFilter({ sensitivity: "base" });
  const [typed, setTyped] = useState("");
  const make = (kind: CellKindId): Cell | null =>
    newCells[kind]?.({ id: newId(document, random), name: null, extra: "" }, document) ?? null;
  const add = (key: string) => {
    const [kind, metric] = key.split("/");
    const known = kinds.find((one) => one === kind);
    const cell = known ? make(known) : null;
    const of = everyMetric.find((id) => id === metric);
    if (!cell) return;
    editing.setState({ adding: null });
    const made = of && cell.kind === "metric" ? { ...cell, metric: of } : cell;
    afterClosing(() => actions.insert(props.gap, [made]));
  };
  return (
    <Popover
      className="popover add-cell"
      triggerRef={props.trigger}
      placement="bottom start"
      isOpen
      onOpenChange={(open) => {
        if (!open) editing.setState({ adding: null });
      }}
    >
      <Dialog aria-label={t("editing.add")}>
        <Autocomplete filter={contains} inputValue={typed} onInputChange={setTyped}>
          <SearchField className="find" aria-label={t("editing.add_find")} autoFocus>
            <Input className="input" placeholder={t("editing.add_find")} />
          </SearchField>
          <Menu
            className="list"
            aria-label={t("editing.add")}
            onAction={(key) => add(String(key))}
            renderEmptyState={() => <p className="quiet none-found">{t("palette.none")}</p>}
          >
            <MenuSection aria-label={t("editing.add_kinds")}>
              {kinds.map((kind) => {
                const what = t(`editing.kind.${kind}.what`);
                const name = t(`editing.kind.${kind}`);
                return (
                  <MenuItem key={kind} id={kind} textValue={`${name} ${what}`} className="item kind">
                    <span className="kind-name">{name}</span>
                    <span className="kind-what">{what}</span>
                  </MenuItem>
                );
              })}
            </MenuSection>
            {typed.trim() === "" ? null : (
              <MenuSection>
                <Header className="list-heading">{t("editing.metrics")}</Header>
                {everyMetric.map((id) => (
                  <MenuItem key={id} id={`metric/${id}`} textValue={t(`metric.${id}`)} className="item">
                    {t(`metric.${id}`)}
                  </MenuItem>
                ))}
              </MenuSection>
            )}
          </Menu>
        </Autocomplete>
      </Dialog>
    </Popover>
  );
}
