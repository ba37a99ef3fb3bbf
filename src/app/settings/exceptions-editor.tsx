import { useState } from "react";
import { Button, Input, Label, TextField } from "react-aria-components";
import { spansText, type CalendarException, type OpenSpan } from "../../base";
import { useWords } from "../words";
import { HoursField } from "./hours-field";

const blank = { name: "", from: "", to: "", spans: [] as readonly OpenSpan[] };

/** Days that are not as their weekday: holidays, Ramadan, Eid, bridge days. Announced late, so editable. */
export function ExceptionsEditor(props: {
  readonly exceptions: readonly CalendarException[];
  readonly onChange: (exceptions: readonly CalendarException[]) => void;
}) {
  const { t, f } = useWords();
  const { exceptions, onChange } = props;
  const [draft, setDraft] = useState(blank);
  const valid = draft.from !== "" && (draft.to === "" || draft.to >= draft.from);
  const add = () => {
    const { name, from, to, spans } = draft;
    const exception: CalendarException = {
      date: from,
      spans,
      ...(to !== "" && to !== from && { to }),
      ...(name.trim() !== "" && { name: name.trim() }),
    };
    onChange([...exceptions, exception].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)));
    setDraft(blank);
  };
  const edit = (at: number, spans: readonly OpenSpan[]) =>
    onChange(exceptions.map((one, i) => (i === at ? { ...one, spans } : one)));
  const days = ({ date, to }: CalendarException) => (to === undefined ? f.date(date) : f.days(date, to));
  return (
    <div className="exceptions">
      <h4>{t("rules.exceptions")}</h4>
      <p className="quiet small">{t("rules.exceptions_note")}</p>
      {exceptions.length === 0 ? null : (
        <ul className="plain-list exception-list">
          {exceptions.map((one, i) => (
            <li key={`${one.date} ${i}`}>
              <span className="exception-days">
                {days(one)}
                {one.name === undefined ? null : <span className="quiet"> · {one.name}</span>}
              </span>
              <HoursField
                label={t("rules.exception_hours_of", { days: days(one) })}
                value={one.spans}
                onChange={(spans) => edit(i, spans)}
              />
              <Button
                className="button link"
                aria-label={t("rules.exception_remove", { days: days(one), hours: spansText(one.spans) })}
                onPress={() => onChange(exceptions.filter((_, at) => at !== i))}
              >
                {t("rules.remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="exception-new">
        <TextField className="field" value={draft.name} onChange={(name) => setDraft({ ...draft, name })}>
          <Label className="label">{t("rules.exception_name")}</Label>
          <Input className="input" autoComplete="off" />
        </TextField>
        {(["from", "to"] as const).map((end) => (
          <TextField
            key={end}
            className="field"
            value={draft[end]}
            onChange={(day) => setDraft({ ...draft, [end]: day })}
          >
            <Label className="label">{t(`rules.exception_${end}`)}</Label>
            <Input className="input" type="date" />
          </TextField>
        ))}
        <HoursField
          label={t("rules.exception_hours")}
          value={draft.spans}
          onChange={(spans) => setDraft((now) => ({ ...now, spans }))}
        />
        <Button className="button" isDisabled={!valid} onPress={add}>
          {t("rules.exception_add")}
        </Button>
      </div>
    </div>
  );
}
