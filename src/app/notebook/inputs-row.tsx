import { useState } from "react";
import { Button } from "react-aria-components";
import type { CellOf, CellStatus } from "../../notebook";
import { InputView } from "../cells/input";
import { Sheet } from "../parts/sheet";
import { useNarrow } from "../use-narrow";
import { useWords } from "../words";
import { useNotebook } from "./notebook-context";
import { periodName } from "./period-name";

const idle: CellStatus = {
  state: "idle",
  output: null,
  error: null,
  dataVersion: null,
  notFilteredBy: [],
  ms: null,
  stopped: false,
};

/** The inputs of a notebook on one line; on a phone one line of words that opens them. */
export function InputsRow(props: { readonly cells: readonly CellOf<"input">[] }) {
  const words = useWords();
  const { t } = words;
  const { period } = useNotebook();
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const timed = props.cells.some(({ input }) => input === "period");
  const inputs = props.cells.map((cell) => (
    <InputView key={cell.id} cell={cell} status={idle} output={null} />
  ));
  if (!narrow) {
    return (
      <div className="inputs" role="group" aria-label={t("notebook.inputs")}>
        {inputs}
      </div>
    );
  }
  return (
    <div className="inputs-folded">
      <span>{timed ? periodName(words, period) : t("notebook.inputs")}</span>
      <Button className="button" onPress={() => setOpen(true)}>
        {t("notebook.show_inputs")}
      </Button>
      <Sheet open={open} title={t("notebook.inputs")} onClose={() => setOpen(false)}>
        <div className="inputs-sheet">{inputs}</div>
      </Sheet>
    </div>
  );
}
