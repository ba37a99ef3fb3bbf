import type { Weekday } from "../../base";
import type { TableOutput } from "../../notebook";
import { valueName } from "../notebook/value-name";
import type { Words } from "../words";

/** What a table's rows are, in words. */
export const byName = ({ maybe }: Words, { by, dimension }: Pick<TableOutput, "by" | "dimension">): string =>
  maybe(`dimension.${dimension ?? by}`);

/** A row's group as the reader calls it. */
export function groupName(
  words: Words,
  { by, dimension }: Pick<TableOutput, "by" | "dimension">,
  group: string,
): string {
  if (dimension !== null) return valueName(words, dimension, group);
  const { f, locale } = words;
  switch (by) {
    case "hour":
      return f.hour(Number(group));
    case "weekday":
      return f.weekday(Number(group) as Weekday, "long");
    case "day":
      return f.date(group);
    case "half-hour":
      return new Intl.DateTimeFormat(locale, {
        timeZone: "UTC",
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
      }).format(new Date(`1970-01-01T${group}:00Z`));
    default:
      return f.moment(`${group}:00`);
  }
}
