import { records, type Sql } from "../base";
import type { ReportedRecord } from "../store";
import { changedCalls } from "./changed-calls";
import { computeMetrics } from "./compute";
import { spanSql } from "./scope-sql";
import type { AskOptions, MetricId, MetricParams, Period, Scope } from "./types";

/** A figure of a complete period as it was shown. */
export interface Reported extends Omit<ReportedRecord, "mark" | "metric" | "params"> {
  readonly metric: MetricId;
  readonly params: Partial<MetricParams>;
}

/** Why a figure changed: calls that another export tells now, that are new, that are gone. */
export interface Cause {
  readonly reexported: number;
  readonly added: number;
  readonly removed: number;
}

/** Beside them: how many of the calls told again are told otherwise, and whether time went on. */
export interface FullCause extends Cause {
  /** null where the older export's rows are no longer here to compare with. */
  readonly changed: number | null;
  /** True where calls were left out then whose window is over now. */
  readonly matured: boolean;
}

/** A figure once reported that is another now. */
export interface Restatement {
  readonly before: Reported;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly cause: FullCause;
}

/** The calls of a period by import. */
export async function callsByImport(
  sql: Sql,
  period: Period,
  ask: AskOptions = {},
): Promise<Readonly<Record<string, number>>> {
  const table = await sql.query(
    `SELECT import_id, count(*)::DOUBLE AS n FROM calls WHERE ${spanSql("started_local", 0)} GROUP BY import_id`,
    { ...ask, params: { from_0: period.from, to_0: period.to } },
  );
  return Object.fromEntries(records(table).map((row) => [String(row.import_id), Number(row.n)]));
}

/** What became of a period's calls between two states of the data. */
export function causeOf(
  before: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): Cause {
  let [gained, lost] = [0, 0];
  for (const id of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const difference = (now[id] ?? 0) - (before[id] ?? 0);
    if (difference > 0) gained += difference;
    else lost -= difference;
  }
  const reexported = Math.min(gained, lost);
  return { reexported, added: gained - reexported, removed: lost - reexported };
}

/** Equal but for the last bits of a floating-point sum. */
const same = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** The reported figures that the data now gives otherwise, by the same formulas and limits. */
export async function restatements(
  sql: Sql,
  reported: readonly Reported[],
  rules: Pick<Scope, "params" | "calendars" | "queueParams"> & Partial<Pick<Scope, "filters">>,
  ask: AskOptions = {},
): Promise<readonly Restatement[]> {
  const periods = new Map<string, Reported[]>();
  for (const one of reported) {
    // one formula of a metric at a time, and figures that were kept over other calls apart
    const key = JSON.stringify([one.period.from, one.period.to, sorted(one.imports), turnOf(one, reported)]);
    periods.set(key, [...(periods.get(key) ?? []), one]);
  }
  const found: Restatement[] = [];
  for (const list of periods.values()) {
    const [first] = list;
    if (!first) continue;
    const now = await callsByImport(sql, first.period, ask);
    if (JSON.stringify(sorted(now)) === JSON.stringify(sorted(first.imports))) continue;
    const cause = causeOf(first.imports, now);
    const retold =
      cause.reexported > 0 ? await changedCalls(sql, first.period, Object.keys(first.imports), ask) : null;
    const changed = retold && retold.comparable >= cause.reexported ? retold.changed : null;
    const scope = { filters: {}, ...rules, period: first.period, compare: null };
    const variants = Object.fromEntries(list.map(({ metric, variant }) => [metric, variant]));
    const ids = [...new Set(list.map(({ metric }) => metric))];
    const results = await computeMetrics(sql, ids, scope, { ...ask, variants, benchmarks: [] });
    for (const before of list) {
      const value = results.find((result) => result.value.metric === before.metric)?.value;
      if (value?.value == null || value.variant !== before.variant) continue;
      const { numerator, denominator } = value;
      if (same(value.value, before.value)) continue;
      const matured = value.immature < (before.immature ?? 0);
      found.push({
        before,
        value: value.value,
        numerator,
        denominator,
        cause: { ...cause, changed, matured },
      });
    }
  }
  return found;
}

/** How many other formulas of the same metric and period stand before this one. */
const turnOf = (one: Reported, all: readonly Reported[]): number =>
  all
    .slice(0, all.indexOf(one))
    .filter(
      ({ metric, period }) =>
        metric === one.metric && period.from === one.period.from && period.to === one.period.to,
    ).length;

const sorted = (record: Readonly<Record<string, number>>) =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
