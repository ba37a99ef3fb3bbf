import { useState } from "react";
import {
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  NumberField,
  Popover,
  Select,
  SelectValue,
  TextField,
} from "react-aria-components";
import { valueFor, type ChoiceInputCell, type NumberInputCell, type TextInputCell } from "../../notebook";
import type { ValueInputCell } from "../../notebook";
import { ChevronDown } from "../parts/icons";
import { useWords } from "../words";
import { useNotebook } from "./notebook-context";

/** A number, a choice or a text that other cells read by the input's name. */
export function ValueInput({ cell }: { readonly cell: ValueInputCell }) {
  const { view, setView } = useNotebook();
  const value = view.values[cell.name] ?? cell.default;
  const set = (wanted: string | number) => {
    const next = valueFor(cell, wanted);
    if (next !== null && next !== value) setView({ ...view, values: { ...view.values, [cell.name]: next } });
  };
  switch (cell.input) {
    case "number":
      return <NumberValue cell={cell} value={Number(value)} onSet={set} />;
    case "choice":
      return <ChoiceValue cell={cell} value={String(value)} onSet={set} />;
    case "text":
      return <TextValue key={String(value)} cell={cell} value={String(value)} onSet={set} />;
  }
}

interface ValueProps<C, V> {
  readonly cell: C;
  readonly value: V;
  readonly onSet: (value: V) => void;
}

const Name = ({ cell }: { readonly cell: ValueInputCell }) => (
  <Label className="quiet">
    <bdi>{cell.label ?? cell.name}</bdi>
  </Label>
);

function NumberValue({ cell, value, onSet }: ValueProps<NumberInputCell, number>) {
  const { t } = useWords();
  const { document } = useNotebook();
  // Nobody wants to reach nought: as a report's target it is none, and the box is empty.
  const isTarget = document.cells.some((one) => one.kind === "report" && one.target === cell.name);
  return (
    <NumberField
      className="value-input"
      data-input={cell.name}
      value={isTarget && value === 0 ? NaN : value}
      formatOptions={{ maximumFractionDigits: 6, useGrouping: false }}
      {...(cell.min === null ? {} : { minValue: cell.min })}
      {...(cell.max === null ? {} : { maxValue: cell.max })}
      {...(cell.step === null ? {} : { step: cell.step })}
      onChange={(next) => {
        if (Number.isFinite(next)) onSet(next);
        else if (isTarget) onSet(0);
      }}
    >
      <Name cell={cell} />
      <Input className="input" size={7} {...(isTarget && { placeholder: t("notebook.no_target") })} />
    </NumberField>
  );
}

function ChoiceValue({ cell, value, onSet }: ValueProps<ChoiceInputCell, string>) {
  const items = cell.options.map((option) => ({ id: option }));
  return (
    <Select
      className="value-input"
      data-input={cell.name}
      value={value}
      onChange={(key) => {
        if (key !== null) onSet(String(key));
      }}
    >
      <Name cell={cell} />
      <Button className="input-button">
        <SelectValue />
        <ChevronDown className="chevron" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <ListBox className="list" items={items}>
          {({ id }) => (
            <ListBoxItem id={id} textValue={id} className="item">
              <bdi>{id}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

function TextValue({ cell, value, onSet }: ValueProps<TextInputCell, string>) {
  const [typed, setTyped] = useState(value);
  return (
    <TextField
      className="value-input"
      data-input={cell.name}
      value={typed}
      onChange={setTyped}
      onBlur={() => onSet(typed)}
      onKeyDown={(event) => {
        if (event.key === "Enter") onSet(typed);
      }}
    >
      <Name cell={cell} />
      <Input className="input" dir="auto" />
    </TextField>
  );
}
