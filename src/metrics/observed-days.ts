import { records, type Period, type Sql, type Table } from "../base";
import { bucketsOf, localMs } from "./buckets";
import { calls } from "./facts/calls";
import { filterSql, scopeParams } from "./scope-sql";
import type { AskOptions, Scope } from "./types";

const day = 86_400_000;

/** So many days without calls in a row are a long weekend; more are days that no export covers. */
export const longestPause = 3;

/**
 * Of the days on which one phone system has calls, with the shorter pauses between them: a pause counts as observed
 * up to three days, or three times the usual pause of a system that does not have calls every day.
 */
export function bridged(days: readonly number[]): number[] {
  const pauses = days.slice(1).map((at, i) => (at - (days[i] ?? at)) / day - 1);
  const usual = [...pauses].sort((a, b) => a - b)[Math.floor((pauses.length - 1) / 2)] ?? 0;
  const most = Math.max(longestPause, 3 * usual);
  return days.flatMap((at, i) => {
    const pause = pauses[i] ?? 0;
    return Array.from({ length: pause <= most ? pause + 1 : 1 }, (_, k) => at + k * day);
  });
}

/** Whoever follows a brush is answered the same table again and again: its days are worked out once. */
const known = new WeakMap<Table, ReadonlySet<number>>();

/** The local days (their midnights, ms) that the calls of at least one phone system cover; gaps are not covered. */
export async function observedDays(sql: Sql, scope: Scope, ask: AskOptions): Promise<ReadonlySet<number>> {
  const { system_id } = scope.filters;
  const own = system_id ? { system_id } : {};
  const table = await sql.query(
    `SELECT system_id, ${calls.date}::DATE::TIMESTAMP AS day FROM calls
     WHERE NOT is_test AND result <> 'phantom' AND ${filterSql(calls, own)}
     GROUP BY ALL ORDER BY ALL`,
    { ...ask, params: scopeParams({ ...scope, filters: own }, []) },
  );
  const found = known.get(table) ?? daysOf(table);
  known.set(table, found);
  return found;
}

function daysOf(table: Table): ReadonlySet<number> {
  const systems = new Map<string, number[]>();
  for (const row of records(table)) {
    const id = String(row.system_id);
    const days = systems.get(id);
    if (days) days.push(Number(row.day));
    else systems.set(id, [Number(row.day)]);
  }
  return new Set([...systems.values()].flatMap(bridged));
}

/** How many of a period's days are observed, and of how many. */
export function observedIn(observed: ReadonlySet<number>, period: Period): { days: number; of: number } {
  if (localMs(period.from) >= localMs(period.to)) return { days: 0, of: 0 };
  const all = bucketsOf(period, "day");
  return { days: all.filter((at) => observed.has(at)).length, of: all.length };
}
