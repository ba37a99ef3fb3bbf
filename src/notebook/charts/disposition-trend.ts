import type { Grain, Period } from "../../base";
import {
  dispositionPopulation,
  dispositionTrend as count,
  type DispositionPopulation,
  type DispositionTrendRow,
} from "../../metrics";
import { grainOf, options, scope } from "../cells/scope";
import type { ChartAsk, Measure } from "../chart-types";

interface Spec {
  readonly grain: Grain;
  readonly measure: Measure;
  readonly period: Period;
  readonly population: DispositionPopulation["id"];
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
    const of = scope(context);
    const population = await dispositionPopulation(context.sql, of, options(context));
    const rows = await count(context.sql, of, grain, { ...options(context), weekStart, population });
    const { period } = context.period;
    const spec = { grain, measure, period, population: population.id };
    return { rows, spec: { ...spec, ...(top !== null && { top }) }, result: null };
  },
  export: (name, { rows }) => [
    { name, columns: ["bucket", "disposition", "n"], rows: rows.map((r) => [r.bucket, r.code, r.n]) },
  ],
};
