import type { ChartContext } from "../../src/charts";
import { formats, translator, type Language } from "../../src/i18n";

/** The context that the app would make for a reader. */
export function chartContext(language: Language, width: number): ChartContext {
  const words = translator(language);
  const written = formats(words);
  return {
    width,
    locale: words.locale,
    direction: words.direction,
    number: (value, digits) => written.number(value, digits),
    percent: (share, digits) => written.percent(share, digits),
    duration: (seconds) => written.duration(seconds),
    date: (iso, grain) => written.date(iso, grain),
    weekday: (iso, length) => written.weekday(iso, length),
    hour: (hour) => written.hour(hour),
    disposition: (code) => {
      const key = `disposition.${code}`;
      const word = words.maybe(key);
      return word === key ? code : word;
    },
    group: (by, value) =>
      by === "hour"
        ? written.hour(Number(value))
        : by === "weekday"
          ? written.weekday(Number(value) as 1 | 2 | 3 | 4 | 5 | 6 | 7, "long")
          : value === "(none)"
            ? words.t("notebook.empty_value")
            : value,
    groups: (by) => words.maybe(`dimension.${by}`),
    t: (key, values) => words.maybe(key, values),
  };
}
