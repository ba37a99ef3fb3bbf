import type { Period, Sql } from "../../base";
import { calls } from "../facts/calls";
import { filtered, letsThrough, namedIn } from "../filters";
import { valueSql } from "../scope-sql";
import { countIf, sums } from "../sums";
import type { AskOptions, Dimension, PeopleScope, Scope } from "../types";
import { united, untoldPeople } from "./bundle";
import { crowds, ofPeople, without } from "./crowds";
import { bundledDays } from "./bundled-days";
import { standing } from "./standing";
import { never } from "./week-chains";
import { bundlesWithin, divides, halfHourSql, moved, weekdayOf } from "./week-days";

const midnight = (iso: string): boolean => /T00:00(:00(\.0+)?)?$/.test(iso) || /^\d{4}-\d\d-\d\d$/.test(iso);
/** The end of a period as far as calls know: an end before the first call of its day, or after the last, is midnight. */
async function endOf(
  sql: Sql,
  scope: Scope,
  edge: string,
  bundled: ReadonlySet<string>,
  of: PeopleScope,
  ask: AskOptions,
): Promise<string | null> {
  const day = moved(edge, 0);
  if (midnight(edge)) return day;
  const next = moved(day, 1);
  const span = { from: `${day}T00:00:00`, to: `${next}T00:00:00` };
  const [before, after] = [
    await crowds(sql, scope, { ...span, to: edge }, "'all'", ask),
    await crowds(sql, scope, { ...span, from: edge }, "'all'", ask),
  ];
  if (before.crews.size === 0) return day;
  if (after.crews.size === 0) return next;
  const at = edge.slice(11, 16);
  if (bundled.has(day) || !/^\d\d:(00|30)$/.test(at) || Number(edge.slice(17) || 0) > 0) return null;
  const { crews } = await crowds(sql, scope, span, halfHourSql, ask);
  return divides(
    bundlesWithin(crews, () => day, of.crowd),
    (half) => half < at,
  )
    ? null
    : day;
}

/**
 * Whether a period, and a choice of weekdays, takes all or none of the days that are told only together: else another
 * period, or the days that are told one by one, would leave over what one may not know.
 */
async function daysSafe(
  sql: Sql,
  scope: Scope,
  span: Period,
  of: PeopleScope,
  ask: AskOptions,
): Promise<boolean> {
  const bundles = await bundledDays(sql, scope, span, of, ask);
  const all = new Set(bundles.flatMap((days) => [...days]));
  const from = await endOf(sql, scope, span.from, all, of, ask);
  const to = await endOf(sql, scope, span.to, all, of, ask);
  if (from === null || to === null) return false;
  const weekdays = scope.filters.weekday;
  return !divides(
    bundles,
    (day) => day !== never && day >= from && day < to && letsThrough(weekdays, String(weekdayOf(day))),
  );
}

/**
 * Whether figures that people can be judged by may be told of a period: enough people are behind them, and neither
 * another choice of a filter nor another end of the period leaves so few over that a difference would tell of them.
 */
export async function mayTell(sql: Sql, scope: Scope, span: Period, ask: AskOptions): Promise<boolean> {
  const of = scope.people;
  if (!of) return true;
  const dimensions = filtered(scope.filters).filter(
    (d) => !ofPeople.has(d) && calls.filters[d] !== undefined,
  );
  const whole = await crowds(sql, scope, span, "'all'", ask);
  const people = whole.crews.get("all")?.size ?? 0;
  if (people === 0 && whole.unknown.size === 0) return true; // nobody took any: there is nobody to tell of
  if (people === 0) return midnight(span.from) && midnight(span.to) && !dimensions.some((d) => isOfTheDay(d));
  if (people < of.crowd) return false;
  if (!(await peopleSafe(sql, scope, span, of, ask))) return false;
  for (const dimension of dimensions) {
    const key = valueSql(dimension, calls.filters[dimension] ?? "NULL");
    const left: ReadonlySet<Dimension> = new Set([dimension]);
    const { crews } = await crowds(sql, scope, span, key, ask, left);
    const few = (await standing(sql, scope, key, of, ask, left)).few(crews);
    const chosen = [...few].filter((value) => letsThrough(scope.filters[dimension], value));
    if (chosen.length > 0 && chosen.length < few.size) return false;
    if (few.size > 0 && united(crews, few).size < of.crowd) return false;
  }
  return daysSafe(sql, scope, span, of, ask);
}

/** Whether a choice of single people leaves none of those with too few calls over, alone or as a difference. */
async function peopleSafe(
  sql: Sql,
  scope: Scope,
  span: Period,
  of: PeopleScope,
  ask: AskOptions,
): Promise<boolean> {
  const chosen = scope.filters.agent_id;
  if (namedIn(chosen).length === 0) return true;
  const open = without(scope, ofPeople);
  const found = await sums(
    sql,
    {
      relation: "calls",
      fact: calls,
      where: "agent_id IS NOT NULL",
      filters: open.filters,
      spans: [span],
      keys: ["agent_id"],
      measures: [countIf()],
      scope: open,
    },
    ask,
  );
  const sizes = found.map(({ keys, sums: [n] }) => ({ group: String(keys[0]), n: n ?? 0 }));
  const few = untoldPeople(sizes, of.least);
  const inside = [...few].filter((person) => letsThrough(chosen, person));
  return inside.length === 0 || (inside.length === few.size && few.size > 1);
}

const isOfTheDay = (dimension: Dimension): boolean => dimension === "hour";
