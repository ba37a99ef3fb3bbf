import type { Grain, Period } from "../../base";
import { dispositionTrend as count, type DispositionTrendRow } from "../../metrics";
import { grainOf, options, scope } from "../cells/scope";
import type { ChartAsk, Measure } from "../chart-types";

interface Spec {
  readonly grain: Grain;
  readonly measure: Measure;
  readonly period: Period;
  readonly top?: number;
}

/** What came of the calls, by bucket of time. */
export const dispositionTrend: ChartAsk<DispositionTrendRow, Spec> = {
  takes: { grain: true, measure: true, top: true },
  first: {},
  needs: ["disposition"],
  compares: false,
  counts: () => "dispositions",
  async run({ grain: choice, measure, top }, context) {
    const grain = grainOf(choice, context.period);
    const { weekStart } = context.settings;
    const rows = await count(context.sql, scope(context), grain, { ...options(context), weekStart });
    const { period } = context.period;
    return { rows, spec: { grain, measure, period, ...(top !== null && { top }) }, result: null };
  },
  export: (name, { rows }) => [
    { name, columns: ["bucket", "disposition", "n"], rows: rows.map((r) => [r.bucket, r.code, r.n]) },
  ],
};
