import { filterInputs, inputDimension, type CellOf } from "../../../notebook";
import { Select } from "../../parts/select";
import { useWords } from "../../words";
import type { CellFormProps } from "./form-types";
import { PeriodForm } from "./period-form";
import { ValuesForm } from "./values-form";

type Kind = CellOf<"input">["input"];
const kinds: readonly Kind[] = ["period", ...filterInputs];

/** An input of another kind: what it is opened with is the new kind's own. */
const asInput = ({ id, name, extra }: CellOf<"input">, input: Kind): CellOf<"input"> =>
  input === "period"
    ? { kind: "input", id, name, extra, input, default: { preset: "last-week" }, compare: "previous" }
    : { kind: "input", id, name, extra, input, default: [] };

/** What a reader may choose, and what it is when the notebook is opened. */
export function InputForm({ cell, onChange }: CellFormProps<"input">) {
  const { t } = useWords();
  const label = (kind: Kind) =>
    kind === "period" ? t("notebook.period") : t(`dimension.${inputDimension[kind]}`);
  return (
    <div className="cell-fields">
      <Select
        label={t("editing.input")}
        value={cell.input}
        options={kinds.map((id) => ({ id, label: label(id) }))}
        onChange={(kind) => {
          if (kind !== cell.input) onChange(asInput(cell, kind));
        }}
      />
      {cell.input === "period" ? (
        <PeriodForm cell={cell} onChange={onChange} />
      ) : (
        <ValuesForm cell={cell} onChange={onChange} />
      )}
    </div>
  );
}
