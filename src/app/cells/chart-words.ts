import type { ChartContext, GroupBy } from "../../charts";
import { timeParts, type Dimension } from "../../metrics";
import type { TableOutput } from "../../notebook";
import type { Words } from "../words";
import { byName, groupName } from "./group-name";

/** What divides calls, as tables say it. */
function named(by: GroupBy): Pick<TableOutput, "by" | "dimension"> {
  const part = timeParts.find((known) => known === by);
  return part === undefined ? { by: "queue", dimension: by as Dimension } : { by: part, dimension: null };
}

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
    group: (by, value) => groupName(words, named(by), value),
    groups: (by) => byName(words, named(by)),
    catalogue,
    t: maybe,
  };
}
