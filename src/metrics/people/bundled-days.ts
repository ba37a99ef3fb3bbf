import type { Period, Sql } from "../../base";
import type { AskOptions, Dimension, PeopleScope, Scope } from "../types";
import { bundle, united, type Crews } from "./bundle";
import { crowds, without } from "./crowds";
import { always, chainsOf, never, weekKeySql, weeksAround } from "./week-chains";
import { daySql, weekOf, type Bundles } from "./week-days";

const notApart: ReadonlySet<Dimension> = new Set(["weekday"]);

/**
 * The days that are told only together, of each week that a period touches, whatever the period is cut to: a week less
 * the days of it that are told then is never the day of too few people, and weeks less other weeks never a week of them.
 */
export async function bundledDays(
  sql: Sql,
  scope: Scope,
  span: Period,
  of: PeopleScope,
  ask: AskOptions,
): Promise<Bundles> {
  const open = without(scope, notApart);
  const weeks = await crowds(sql, open, always, weekKeySql(of), ask);
  const chains = chainsOf(weeks.crews, of.crowd);
  const { crews } = await crowds(sql, open, weeksAround(span, chains, of), daySql, ask);
  return daysTogether(crews, chains, of);
}

/** The days of all weeks at hand that are told only together; of a chain of weeks all of it has to be there. */
export function daysTogether(days: Crews, chains: Bundles, of: PeopleScope): Bundles {
  const weeks = new Map<string, Map<string, ReadonlySet<string>>>();
  for (const [day, crew] of days) {
    const week = weekOf(day, of);
    weeks.set(week, (weeks.get(week) ?? new Map<string, ReadonlySet<string>>()).set(day, crew));
  }
  const chained = new Set(chains.flatMap((chain) => [...chain]));
  const found: ReadonlySet<string>[] = [];
  for (const [week, parts] of weeks) if (!chained.has(week)) found.push(bundle(parts, of.crowd));
  for (const chain of chains) {
    let carried: readonly string[] = [];
    for (const week of [...chain].filter((one) => one !== never).sort()) {
      const here = weeks.get(week) ?? new Map<string, ReadonlySet<string>>();
      const all = new Map([...here, [never, united(days, carried)] as const]);
      const few = carried.length === 0 ? [...here.keys()] : [...bundle(all, of.crowd, new Set([never]))];
      carried = [...carried, ...few.filter((day) => day !== never)];
    }
    if (carried.length > 0) found.push(new Set([...carried, ...(chain.has(never) ? [never] : [])]));
  }
  return found.filter(({ size }) => size > 0);
}
