import { dateFormat, type Period, type Weekday } from "../../base";
import type { MarkSelection } from "../../metrics";
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
      return dateFormat(locale, {
        timeZone: "UTC",
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
      }).format(new Date(`1970-01-01T${group}:00Z`));
    default:
      return f.moment(`${group}:00`);
  }
}

const dayPeriod = (day: string): Period => ({
  from: `${day}T00:00:00`,
  to: new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 19),
});

/** The calls of a table's row, as filters tell them; null for parts of time that are no value to filter by. */
export function groupSelection(
  { by, dimension }: Pick<TableOutput, "by" | "dimension">,
  group: string,
): MarkSelection | null {
  if (dimension !== null) return { filters: { [dimension]: [group] } };
  if (by === "hour" || by === "weekday") return { filters: { [by]: [String(Number(group))] } };
  if (by === "day") return { filters: {}, period: dayPeriod(group) };
  return null;
}
