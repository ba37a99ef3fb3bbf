import { Input, Label, TextField } from "react-aria-components";

/** A day, `YYYY-MM-DD`. */
export function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}) {
  return (
    <TextField className="field" type="date" value={props.value} onChange={props.onChange}>
      <Label className="label">{props.label}</Label>
      <Input className="input" />
    </TextField>
  );
}
