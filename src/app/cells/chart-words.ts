import type { ChartContext } from "../../charts";
import type { Words } from "../words";

/** How charts write values and words for this reader; the width comes from the place. */
export function chartWords(words: Words): Omit<ChartContext, "width"> {
  const { f, locale, direction, maybe, catalogue } = words;
  return {
    locale,
    direction,
    number: f.number,
    percent: f.percent,
    duration: f.duration,
    date: f.date,
    weekday: f.weekday,
    hour: f.hour,
    disposition: (code) => {
      const key = `disposition.${code}`;
      const word = maybe(key);
      return word === key ? code : word;
    },
    catalogue,
    t: maybe,
  };
}
