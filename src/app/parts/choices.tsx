import { Label, Radio, RadioGroup } from "react-aria-components";
import type { Option } from "./select";

/** One choice out of a few, all in sight. */
export function Choices<T extends string>(props: {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
}) {
  return (
    <RadioGroup
      className="field"
      value={props.value}
      onChange={(value) => {
        const chosen = props.options.find((option) => option.id === value);
        if (chosen) props.onChange(chosen.id);
      }}
    >
      <Label className="label">{props.label}</Label>
      <div className="choices">
        {props.options.map((option) => (
          <Radio key={option.id} value={option.id} className="choice">
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
