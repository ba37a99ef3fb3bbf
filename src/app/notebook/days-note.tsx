import { Button } from "react-aria-components";
import { dependencies, newId, type Cell } from "../../notebook";
import { random } from "../editing/random";
import { editing } from "../editing/editing-state";
import { useWords } from "../words";
import { useNotebook } from "./notebook-context";
import { periodName } from "./period-name";

const counts = (cell: Cell): boolean => dependencies(cell).includes("view.period");

/** Where nobody can choose the days: which days the notebook counts, and a way to let the reader choose. */
export function DaysNote() {
  const words = useWords();
  const { t } = words;
  const { document, edit, period } = useNotebook();
  const chosen = document.cells.some((cell) => cell.kind === "input" && cell.input === "period");
  if (chosen || !document.cells.some(counts)) return null;
  const add = () => {
    const id = newId(document, random);
    const input: Cell = {
      ...{ kind: "input", id, name: null, extra: "", input: "period" },
      ...{ default: { preset: "last-week" }, compare: "previous" },
    };
    const first = document.cells.findIndex(({ kind }) => kind !== "text");
    edit.apply([{ type: "insert", at: Math.max(0, first), cells: [input] }], "editing.step.insert");
    editing.setState({ wanted: id });
  };
  return (
    <p className="small quiet row">
      {t("notebook.days_counted", { period: periodName(words, period) })}{" "}
      <Button className="button link" onPress={add}>
        {t("notebook.add_period")}
      </Button>
    </p>
  );
}
