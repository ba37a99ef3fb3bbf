import { useState } from "react";
import { FieldError, Input, Label, TextField } from "react-aria-components";
import { readSpans, spansText, type OpenSpan } from "../../base";
import { useWords } from "../words";

/** Opening hours of a day as text, kept when the field is left: `09:00-13:00, 14:00-18:00`, or nothing for closed. */
export function HoursField(props: {
  readonly label: string;
  readonly value: readonly OpenSpan[];
  readonly onChange: (spans: readonly OpenSpan[]) => void;
}) {
  const { t } = useWords();
  const { value, onChange } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && readSpans(typed) === null;
  const leave = () => {
    const spans = typed === null ? null : readSpans(typed);
    if (!spans) return;
    onChange(spans);
    setTyped(null);
  };
  return (
    <TextField
      className="field"
      value={typed ?? spansText(value)}
      isInvalid={wrong}
      onChange={setTyped}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === "Enter") leave();
      }}
    >
      <Label className="label">{props.label}</Label>
      <Input className="input" dir="ltr" autoComplete="off" placeholder={t("rules.closed")} />
      <FieldError className="help bad">{t("rules.hours_wrong")}</FieldError>
    </TextField>
  );
}
