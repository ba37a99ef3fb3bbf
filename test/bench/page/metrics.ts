import type { Period } from "../../../src/base";
import { openEngine, type Engine } from "../../../src/engine";
import { coverage, factViews, type MetricResult } from "../../../src/metrics";
import { board, type BoardTimes } from "../board";

const engines = new Map<string, Engine>();

function engineOf(store: string): Engine {
  const engine = engines.get(store) ?? openEngine({ role: "core", views: factViews, store });
  engines.set(store, engine);
  return engine;
}

/** A period and what it is compared with. */
export interface Periods {
  readonly period: Period;
  readonly compare: Period;
}

/** The last complete week beside the one before it, and the later half of all data beside the earlier. */
export async function periodsOf(store: string): Promise<{ readonly week: Periods; readonly all: Periods }> {
  const span = await coverage(engineOf(store));
  if (!span?.lastWeek || !span.weekBefore) throw new Error("no complete week");
  const [from, to] = [Date.parse(`${span.from}Z`), Date.parse(`${span.to}Z`) + 1000];
  const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 19);
  const middle = iso(Math.round((from + to) / 2));
  return {
    week: { period: span.lastWeek, compare: span.weekBefore },
    all: { period: { from: middle, to: iso(to) }, compare: { from: iso(from), to: middle } },
  };
}

/** Counts the sixteen metrics several times over one store. */
export const boardOf = (
  store: string,
  periods: Periods,
  runs: number,
): Promise<BoardTimes & { readonly results: readonly MetricResult[] }> =>
  board(engineOf(store), periods, runs);
