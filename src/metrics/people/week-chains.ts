import type { Period, Sql } from "../../base";
import { calls } from "../facts/calls";
import { bucketSql } from "../scan";
import { none } from "../scope-sql";
import type { AskOptions, Dimension, PeopleScope, Scope } from "../types";
import { united, type Crews } from "./bundle";
import { crowds } from "./crowds";
import { moved, weekOf, type Bundles } from "./week-days";

/** All that is stored, whatever is looked at. */
export const always: Period = { from: "1900-01-01T00:00:00", to: "2200-01-01T00:00:00" };
/** Part of a bundle that no period takes: of what is in it nothing is ever told. */
export const never = "";

/**
 * Weeks, by their first day, that are told only together: one with too few people goes with those after it until they
 * are enough; what is left at the end goes with the chain before it, if it follows one, and else is not told until more
 * is known. Whatever is looked at, they are the same: so no two periods differ by a week of too few people.
 */
export function chainsOf(weeks: Crews, crowd: number): Bundles {
  const chains: Set<string>[] = [];
  let open: string[] = [];
  let before: string | null = null;
  let joined: Set<string> | null = null;
  const known = [...weeks].filter(([, crew]) => crew.size > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [week, crew] of known) {
    if (open.length === 0)
      joined = before !== null && chains.at(-1)?.has(before) ? (chains.at(-1) ?? null) : null;
    before = week;
    if (open.length === 0 && crew.size >= crowd) continue;
    open.push(week);
    if (united(weeks, open).size < crowd) continue;
    chains.push(new Set(open));
    open = [];
  }
  if (open.length === 0) return chains;
  if (joined === null) chains.push(new Set([...open, never]));
  else for (const week of open) joined.add(week);
  return chains;
}

/** SQL text of the first day of a call's week, `2026-11-02`. */
export const weekKeySql = ({ weekStart }: PeopleScope): string =>
  `strftime(${bucketSql(calls.date, "week", weekStart)}, '%Y-%m-%d')`;

/** The weeks that a period touches, by their first days; with all of each chain that it touches. */
export function weeksAround({ from, to }: Period, chains: Bundles, of: PeopleScope): Period {
  const last = moved(new Date(Date.parse(`${to.slice(0, 19)}Z`) - 1).toISOString(), 0);
  let [first, end] = [weekOf(from, of), weekOf(last, of)];
  for (const chain of chains) {
    const weeks = [...chain].filter((week) => week !== never).sort();
    const [one = "", other = ""] = [weeks[0], weeks.at(-1)];
    if (one > end || other < first) continue;
    [first, end] = [one < first ? one : first, other > end ? other : end];
  }
  return { from: `${first}T00:00:00`, to: `${moved(end, 7)}T00:00:00` };
}

const between = "\u001f";

/** The people behind each group in each week of all that is stored, by group. */
export async function crewsByWeek(
  sql: Sql,
  scope: Scope,
  key: string,
  of: PeopleScope,
  ask: AskOptions,
  left?: ReadonlySet<Dimension>,
): Promise<ReadonlyMap<string, Crews>> {
  const both = `${weekKeySql(of)} || chr(31) || coalesce((${key})::VARCHAR, '${none}')`;
  const { crews } = await crowds(sql, scope, always, both, ask, left);
  const groups = new Map<string, Map<string, ReadonlySet<string>>>();
  for (const [name, crew] of crews) {
    const [week = "", group = ""] = name.split(between);
    groups.set(group, (groups.get(group) ?? new Map<string, ReadonlySet<string>>()).set(week, crew));
  }
  return groups;
}
