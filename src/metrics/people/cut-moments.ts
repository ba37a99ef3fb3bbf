import type { Cell } from "../../base";
import type { PeopleScope } from "../types";

/** What a protected moment says no more than: its day, or the first day of its week. */
export type Cut = "day" | "week";

const suffix = "_cut";

/** The column that says, row by row, what a moment of the row was cut to. */
export const cutColumn = (moment: string): string => `${moment}${suffix}`;

/** Whether a column says what another one was cut to. */
export const isCutColumn = (name: string, names: ReadonlySet<string>): boolean =>
  name.endsWith(suffix) && names.has(name.slice(0, -suffix.length));

/** What a row's moment was cut to; null where its time of day is told. */
export function cutOf(row: Readonly<Record<string, Cell>>, moment: string): Cut | null {
  const cut = row[cutColumn(moment)];
  return cut === "day" || cut === "week" ? cut : null;
}

/**
 * SQL of what a moment was cut to, from what is shown of its row alone, so that it tells no more than the row does: rows
 * of too few people are known by the place that is left out of them; of the others, the first day of a week that stands
 * for another of its days, too, is called the week, or what is of that day would be told from what is not.
 */
export function cutSql(moment: string, places: readonly string[], { weekStart }: PeopleScope): string {
  const others = [1, 2, 3, 4, 5, 6].map((days) => `shown_day(${moment} + INTERVAL ${days} DAY) = ${moment}`);
  const unplaced = places.length === 0 ? "true" : places.map((place) => `${place} IS NULL`).join(" AND ");
  return `CASE WHEN few_people THEN 'week' WHEN NOT coalesce(somebody_took, false) THEN NULL
    WHEN isodow(${moment}) = ${weekStart} AND ((${unplaced}) OR ${others.join(" OR ")}) THEN 'week' ELSE 'day' END`;
}
