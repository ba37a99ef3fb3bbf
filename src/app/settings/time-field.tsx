import { useState } from "react";
import { FieldError, Input, Label, TextField } from "react-aria-components";
import { clockText, readClock } from "../../base";
import { useWords } from "../words";

/** A time of day, in minutes after midnight. */
export function TimeField(props: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (minutes: number) => void;
}) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? props.value : readClock(typed);
  const wrong = read === null || read >= 1440;
  return (
    <TextField
      className="field"
      value={typed ?? clockText(props.value)}
      isInvalid={wrong}
      onChange={setTyped}
      onBlur={() => {
        if (wrong) return;
        if (typed !== null) props.onChange(read);
        setTyped(null);
      }}
    >
      <Label className="label">{props.label}</Label>
      <Input className="input" dir="ltr" autoComplete="off" />
      <FieldError className="help bad">{t("rules.time_wrong")}</FieldError>
    </TextField>
  );
}
