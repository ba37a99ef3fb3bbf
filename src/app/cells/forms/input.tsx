import { filterInputs, inputDimension, isValueInput, valueInputs, type CellOf } from "../../../notebook";
import { Select } from "../../parts/select";
import { useWords } from "../../words";
import type { CellFormProps } from "./form-types";
import { PeriodForm } from "./period-form";
import { ValueForm } from "./value-form";
import { ValuesForm } from "./values-form";

type Kind = CellOf<"input">["input"];
const kinds: readonly Kind[] = ["period", ...filterInputs, ...valueInputs];

/** An input of another kind: what it is opened with is the new kind's own. */
function asInput({ id, name, extra }: CellOf<"input">, input: Kind): CellOf<"input"> {
  const base = { kind: "input" as const, id, name, extra };
  const value = { ...base, name: name ?? `input_${id.replaceAll("-", "_")}`, label: null };
  switch (input) {
    case "period":
      return { ...base, input, default: { preset: "last-week" }, compare: "previous" };
    case "number":
      return { ...value, input, default: 0, min: null, max: null, step: null };
    case "choice":
      return { ...value, input, default: "A", options: ["A", "B"] };
    case "text":
      return { ...value, input, default: "" };
    default:
      return { ...base, input, default: [] };
  }
}

/** What a reader may choose, and what it is when the notebook is opened. */
export function InputForm({ cell, onChange }: CellFormProps<"input">) {
  const { t } = useWords();
  const label = (kind: Kind) => {
    if (kind === "period") return t("notebook.period");
    if (kind === "number" || kind === "choice" || kind === "text") return t(`cells.input.${kind}`);
    return t(`dimension.${inputDimension[kind]}`);
  };
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
      ) : isValueInput(cell) ? (
        <ValueForm key={cell.id} cell={cell} onChange={onChange} />
      ) : (
        <ValuesForm cell={cell} onChange={onChange} />
      )}
    </div>
  );
}
