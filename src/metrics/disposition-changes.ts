import type { DispositionGroup, Period, Sql } from "../base";
import { bareValue } from "./bare-value";
import { bucketStart, localMs } from "./buckets";
import { compareBoard, type Pair } from "./compare";
import { aligned } from "./days";
import type { DispositionPopulation } from "./disposition-population";
import { calls } from "./facts/calls";
import { primaryCode } from "./facts/codes";
import type { Cluster } from "./intervals/clustered";
import { bucketSql } from "./scan";
import { countIf, sums, type SumRow } from "./sums";
import type { AskOptions, Better, MetricValue, Scope, ShareChange } from "./types";

const day = 86_400_000;

/** Shares by day: of every code, and of all calls. */
interface Day {
  readonly at: number; // epoch ms of its local start
  readonly all: number;
  readonly of: ReadonlyMap<string, number>;
}

/** Whether more of it is good news; what only moves on, and what people answered, is neither by itself. */
const betterOf: Readonly<Record<DispositionGroup, Better>> = {
  won: "higher",
  moving: "band",
  reached_no: "band",
  not_reached: "lower",
  unknown: "lower",
};

/**
 * The smallest change of a share worth mentioning: a tenth of what it was, at most two points. Two points alone would
 * hide that every second sale is gone where one call in fifty sold.
 */
export const smallestShareChange = (before: number): number => Math.min(0.02, 0.1 * before);

/**
 * What became of each code's share of all calls since the other period. Days are the unit of chance, for dials too: a
 * day's list, team and hour are shared by all its calls. Codes are judged together (false discovery rate 5 %).
 */
export async function shareChanges(
  sql: Sql,
  scope: Scope,
  population: DispositionPopulation,
  codes: readonly { readonly code: string; readonly group: DispositionGroup }[],
  ask: AskOptions,
): Promise<ReadonlyMap<string, ShareChange>> {
  const { period, compare } = scope;
  if (!compare) return new Map();
  const spans = [period, compare];
  const rows = await sums(
    sql,
    {
      relation: `(${calls.sql})`,
      fact: calls,
      where: population.where,
      filters: scope.filters,
      spans,
      keys: [bucketSql(calls.date, "day"), primaryCode],
      measures: [countIf()],
      scope,
    },
    ask,
  );
  const pairs = sharePairs(rows, codes, spans);
  return new Map(
    compareBoard(pairs).map(({ with: _, ...change }, i) => [codes[i]?.code ?? "", change] as const),
  );
}

/** Each code's shares of both spans with their days; `rows` are counts by day and code, their first two keys. */
export function sharePairs(
  rows: readonly SumRow[],
  codes: readonly { readonly code: string; readonly group: DispositionGroup }[],
  spans: readonly Period[],
): readonly Pair[] {
  const sides = spans.map((_, span) => daysOf(rows.filter((row) => row.span === span)));
  const places = aligned(spans[0], spans[1]);
  return codes.map(({ code, group }): Pair => {
    const [current, previous] = sides.map((days) => shareOf(days, code));
    const clusters = sides.map((days, i) => clustersOf(days, code, spans[i]?.from ?? "", places));
    return {
      current: current ?? bareValue("call-disposition", code, null),
      previous: previous ?? bareValue("call-disposition", code, null),
      days: [clusters[0] ?? [], clusters[1] ?? []],
      better: betterOf[group],
      smallest: smallestShareChange(previous?.value ?? 0),
    };
  });
}

/** The days of one period with calls, in order. */
function daysOf(rows: readonly SumRow[]): readonly Day[] {
  const days = new Map<number, Map<string, number>>();
  for (const {
    keys: [at, code],
    sums: [n],
  } of rows) {
    const of = days.get(Number(at)) ?? new Map<string, number>();
    days.set(Number(at), of.set(String(code), n ?? 0));
  }
  return [...days]
    .map(([at, of]) => ({ at, of, all: [...of.values()].reduce((sum, n) => sum + n, 0) }))
    .sort((a, b) => a.at - b.at);
}

function shareOf(days: readonly Day[], code: string): MetricValue {
  const n = days.reduce((sum, { all }) => sum + all, 0);
  const hits = days.reduce((sum, { of }) => sum + (of.get(code) ?? 0), 0);
  return { ...bareValue("call-disposition", code, n > 0 ? hits / n : null), n };
}

/** The days as clusters; those of one place (all Mondays) added up where the other period has their likes. */
function clustersOf(days: readonly Day[], code: string, from: string, places: number | null): Cluster[] {
  const single = days.map(({ at, all, of }) => ({ numerator: of.get(code) ?? 0, denominator: all, at }));
  if (places === null) return single.map(({ at: _, ...cluster }) => cluster);
  const start = bucketStart(localMs(from), "day");
  const sums = new Map<number, Cluster>();
  for (const { at, numerator, denominator } of single) {
    const place = ((at - start) / day) % places;
    const sum = sums.get(place);
    sums.set(place, {
      numerator: numerator + (sum?.numerator ?? 0),
      denominator: denominator + (sum?.denominator ?? 0),
      place,
    });
  }
  return [...sums.values()];
}
