import type { Grain, Period, Sql } from "../../base";
import type { AskOptions, Dimension, PeopleScope, Scope } from "../types";
import { bundle, type Crews } from "./bundle";
import { crowds } from "./crowds";
import { bundledDays } from "./bundled-days";
import { standing } from "./standing";
import { bundlesWithin, daySql, halfHourSql, type Bundles } from "./week-days";

/** How an expression over calls tells times apart. */
export interface Times {
  /** Times of a day, by half-hours or more. */
  readonly fine: boolean;
  /** Each of its groups is on many days. */
  readonly recurs: boolean;
}

const between = "\u001f";
/** What things are told apart by. */
type By = Dimension | "half-hour" | "day" | "interval" | "week-hour" | "attempt";
const times: Partial<Record<By, Times>> = {
  hour: { fine: true, recurs: true },
  "half-hour": { fine: true, recurs: true },
  "week-hour": { fine: true, recurs: true },
  weekday: { fine: false, recurs: true },
  interval: { fine: true, recurs: false },
  day: { fine: false, recurs: false },
};

/** How the values of a dimension or of a part of time tell times apart; null where they do not. */
export const timesOf = (by: By): Times | null => times[by] ?? null;
/** The same for the buckets of a trend. */
export const timesIn = (grain: Grain): Times => ({ fine: grain === "hour", recurs: false });

/** What is told only together, of days and, where times of a day are told apart, of the half-hours of the other days. */
function bundlesOf(cells: Crews, days: Bundles, { fine }: Times, { crowd }: PeopleScope): Bundles {
  if (!fine) return days;
  const together = new Set(days.flatMap((one) => [...one]));
  const dayOf = (cell: string): string => cell.slice(0, 10);
  const apart = new Map([...cells].filter(([cell]) => !together.has(dayOf(cell))));
  return [
    ...days.map((one) => new Set([...cells.keys()].filter((cell) => one.has(dayOf(cell))))),
    ...bundlesWithin(apart, dayOf, crowd),
  ];
}

/**
 * The groups that would give away, as what is left of them without all that is told of their days and half-hours, too
 * few people; where that is so of one, of as many more that their rest is of enough people.
 */
async function dividing(
  sql: Sql,
  scope: Scope,
  span: Period,
  key: string,
  of: PeopleScope,
  at: Times,
  ask: AskOptions,
): Promise<ReadonlySet<string>> {
  const cell = at.fine ? `${daySql} || 'T' || ${halfHourSql}` : daySql;
  const days = await bundledDays(sql, scope, span, of, ask);
  const { crews } = await crowds(sql, scope, span, `${cell} || chr(31) || (${key})::VARCHAR`, ask);
  const cells = new Map<string, ReadonlySet<string>>();
  const groupOf = new Map<string, string>();
  for (const [both, crew] of crews) {
    const [one = "", group = ""] = both.split(between);
    cells.set(one, crew);
    groupOf.set(one, group);
  }
  const rest = new Map<string, Set<string>>();
  for (const parts of bundlesOf(cells, days, at, of)) {
    const inside = [...parts].filter((one) => cells.has(one));
    if (new Set(inside.map((one) => groupOf.get(one))).size === 1 && inside.length === parts.size) continue;
    for (const one of inside) {
      const group = groupOf.get(one) ?? "";
      const known = rest.get(group) ?? new Set<string>();
      for (const person of cells.get(one) ?? []) known.add(person);
      rest.set(group, known);
    }
  }
  return at.recurs ? bundle(rest, of.crowd) : new Set(rest.keys());
}

/** Which groups are not told, by an SQL expression over calls. */
export async function untold(
  sql: Sql,
  scope: Scope,
  span: Period,
  key: string,
  at: Times | null,
  ask: AskOptions,
): Promise<(group: string) => boolean> {
  const of = scope.people;
  if (!of) return () => false;
  const { crews, unknown } = await crowds(sql, scope, span, key, ask);
  // a part of time that comes once is the same whatever else is looked at
  const once = at !== null && !at.recurs;
  const groups = once ? null : await standing(sql, scope, key, of, ask);
  const few = groups?.few(crews) ?? bundle(crews, of.crowd);
  const cut = (await groups?.cutBy(span)) ?? few;
  const divided = at ? await dividing(sql, scope, span, key, of, at, ask) : few;
  return (group) =>
    few.has(group) || cut.has(group) || divided.has(group) || (at?.fine === true && unknown.has(group));
}
