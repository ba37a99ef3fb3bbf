import { Button } from "react-aria-components";
import { isValueInput, newCells, newId } from "../../notebook";
import { useNotebook } from "../notebook/notebook-context";
import { useWords } from "../words";
import { useCellActions } from "./actions-context";
import { CellFields, EditorFrame } from "./cell-editor";
import type { Place } from "./places";
import { editing } from "./editing-state";
import { random } from "./random";

/** The inputs of one line: each with its form, in the order in which they stand. */
export function InputsEditor({ place }: { readonly place: Place }) {
  const { t } = useWords();
  const { document } = useNotebook();
  const actions = useCellActions();
  const { cells, at } = place;
  const add = () => {
    const cell = newCells.input?.({ id: newId(document, random), name: null, extra: "" }, document);
    if (cell)
      actions.apply([{ type: "insert", at: at + cells.length, cells: [cell] }], "editing.step.insert");
  };
  /** The focus stays at the same way out of the next one. */
  const takeOut = (id: string, i: number) => {
    actions.remove(id);
    setTimeout(() => {
      const ways = window.document.querySelectorAll<HTMLElement>(".inputs-editor [data-remove]");
      ways[Math.min(i, ways.length - 1)]?.focus();
    });
  };
  return (
    <EditorFrame
      label={t("editing.editing", { kind: t("editing.inputs") })}
      title={t("editing.inputs")}
      shown="form"
      other={null}
    >
      <ol className="inputs-editor">
        {cells.map((cell, i) => (
          <li key={cell.id}>
            <CellFields cell={cell} onChange={(next) => actions.replace(next, "editing.step.form")} />
            <div className="row">
              <Button
                className="button link"
                isDisabled={i === 0}
                onPress={() =>
                  actions.apply([{ type: "move", id: cell.id, to: at + i - 1 }], "editing.step.move")
                }
              >
                {t("editing.earlier")}
              </Button>
              <Button className="button link" data-remove onPress={() => takeOut(cell.id, i)}>
                {t("editing.remove_input")}
              </Button>
              {cell.kind === "input" && isValueInput(cell) ? (
                <Button className="button link" onPress={() => editing.setState({ naming: cell.id })}>
                  {t("editing.input.read_as", { name: `\u2066$${cell.name ?? ""}\u2069` })}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      <Button className="button" onPress={add}>
        {t("editing.add_input")}
      </Button>
    </EditorFrame>
  );
}
