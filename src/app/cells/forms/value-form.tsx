import { Input, Label, NumberField, TextArea, TextField } from "react-aria-components";
import type { ChoiceInputCell, NumberInputCell, TextInputCell, ValueInputCell } from "../../../notebook";
import type { MessageKey } from "../../../i18n";
import { Select } from "../../parts/select";
import { useWords } from "../../words";
import { useDraft } from "./use-draft";

/** A number, a choice or a text by a name: what it is called, what it may be and what it is at first. */
export function ValueForm(props: {
  readonly cell: ValueInputCell;
  readonly onChange: (cell: ValueInputCell) => void;
}) {
  const { cell, onChange } = props;
  const { t } = useWords();
  return (
    <>
      <Line
        label={t("cells.input.label")}
        value={cell.label ?? ""}
        onChange={(text) => onChange({ ...cell, label: text.trim() === "" ? null : text })}
      />
      {cell.input === "number" ? <NumberFields cell={cell} onChange={onChange} /> : null}
      {cell.input === "choice" ? <ChoiceFields cell={cell} onChange={onChange} /> : null}
      {cell.input === "text" ? <TextFields cell={cell} onChange={onChange} /> : null}
    </>
  );
}

function Line(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const [text, setText] = useDraft(props.value, props.onChange);
  return (
    <TextField className="field" value={text} onChange={setText}>
      <Label className="label">{props.label}</Label>
      <Input className="input" dir="auto" />
    </TextField>
  );
}

interface Fields<C> {
  readonly cell: C;
  readonly onChange: (cell: C) => void;
}

const ends: readonly (readonly ["default" | "min" | "max" | "step", MessageKey])[] = [
  ["default", "editing.input.opens_with"],
  ["min", "cells.input.min"],
  ["max", "cells.input.max"],
  ["step", "cells.input.step"],
];

function NumberFields({ cell, onChange }: Fields<NumberInputCell>) {
  const { t } = useWords();
  return ends.map(([name, label]) => (
    <NumberField
      key={name}
      className="field"
      value={cell[name] ?? NaN}
      formatOptions={{ maximumFractionDigits: 6, useGrouping: false }}
      onChange={(typed) => onChange(fitting({ ...cell, [name]: Number.isFinite(typed) ? typed : null }))}
    >
      <Label className="label">{t(label)}</Label>
      <Input className="input" />
    </NumberField>
  ));
}

/** The nearest input that makes sense: ends in order, what it opens with between them. */
function fitting(
  cell: Omit<NumberInputCell, "default"> & { readonly default: number | null },
): NumberInputCell {
  const max = cell.min !== null && cell.max !== null ? Math.max(cell.min, cell.max) : cell.max;
  const own = Math.min(max ?? Infinity, Math.max(cell.min ?? -Infinity, cell.default ?? cell.min ?? 0));
  return { ...cell, max, step: cell.step !== null && cell.step > 0 ? cell.step : null, default: own };
}

function ChoiceFields({ cell, onChange }: Fields<ChoiceInputCell>) {
  const { t } = useWords();
  const [text, setText] = useDraft(cell.options.join("\n"), (typed) => {
    const options = [...new Set(typed.split("\n").map((line) => line.trim()))].filter((line) => line !== "");
    const [first] = options;
    if (first === undefined) return;
    onChange({ ...cell, options, default: options.includes(cell.default) ? cell.default : first });
  });
  return (
    <>
      <TextField className="field" value={text} onChange={setText}>
        <Label className="label">{t("cells.input.options")}</Label>
        <TextArea className="input area" rows={4} dir="auto" />
      </TextField>
      <Select
        label={t("editing.input.opens_with")}
        value={cell.default}
        options={cell.options.map((id) => ({ id, label: id }))}
        onChange={(own) => onChange({ ...cell, default: own })}
      />
    </>
  );
}

function TextFields({ cell, onChange }: Fields<TextInputCell>) {
  const { t } = useWords();
  return (
    <Line
      label={t("editing.input.opens_with")}
      value={cell.default}
      onChange={(own) => onChange({ ...cell, default: own })}
    />
  );
}
