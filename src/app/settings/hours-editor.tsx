import { Button } from "react-aria-components";
import { calendarPresets, countryCalendar, plainCalendar, type Calendar, type Weekday } from "../../base";
import { Select } from "../parts/select";
import { useWords } from "../words";
import { ExceptionsEditor } from "./exceptions-editor";
import { HoursField } from "./hours-field";
import type { RulesProps } from "./rules-props";
import { TimeField } from "./time-field";

/** When the workspace, or one queue, is open: by weekday, with days that differ. */
export function HoursEditor({ settings, onChange, queue }: RulesProps & { readonly queue: string | null }) {
  const { t, f } = useWords();
  const own = queue === null ? settings.calendar : (settings.queueCalendars[queue] ?? null);
  const set = (calendar: Calendar | null) => {
    if (queue === null) return onChange({ calendar });
    const { [queue]: _, ...others } = settings.queueCalendars;
    onChange({ queueCalendars: calendar ? { ...others, [queue]: calendar } : others });
  };
  const preset = (country: string) => {
    const { spans, weekend, weekStart } = countryCalendar(country);
    set({ ...(own ?? plainCalendar()), spans, weekend, weekStart });
    if (queue === null) onChange({ firstWeekday: weekStart });
  };
  const first = settings.firstWeekday;
  const week = Array.from({ length: 7 }, (_, i) => (((first - 1 + i) % 7) + 1) as Weekday);
  return (
    <div className="hours" role="group" aria-label={t("rules.hours")}>
      <h3>{t("rules.hours")}</h3>
      <p className="quiet small">
        {own
          ? t("rules.hours_note")
          : t(queue === null || settings.calendar === null ? "rules.hours_unset" : "rules.hours_workspace")}
      </p>
      <div className="row">
        <Select
          label={t("rules.preset")}
          value={null}
          placeholder={t("rules.preset_choose")}
          options={calendarPresets.map((id) => ({ id, label: t(`rules.country.${id}`) }))}
          onChange={preset}
        />
        {own ? (
          <Button className="button" onPress={() => set(null)}>
            {t(queue === null ? "rules.hours_remove" : "rules.hours_remove_queue")}
          </Button>
        ) : (
          <Button
            className="button"
            onPress={() => set(settings.calendar ?? { ...plainCalendar(), weekStart: first })}
          >
            {t("rules.hours_set")}
          </Button>
        )}
      </div>
      {own ? (
        <>
          <div className="hours-week">
            {week.map((day) => (
              <HoursField
                key={day}
                label={f.weekday(day, "long")}
                value={own.spans[day]}
                onChange={(spans) => set({ ...own, spans: { ...own.spans, [day]: spans } })}
              />
            ))}
            <TimeField
              label={t("rules.day_starts")}
              value={own.dayStartsAt}
              onChange={(dayStartsAt) => set({ ...own, dayStartsAt })}
            />
          </div>
          <ExceptionsEditor
            exceptions={own.exceptions}
            onChange={(exceptions) => set({ ...own, exceptions })}
          />
        </>
      ) : null}
    </div>
  );
}
