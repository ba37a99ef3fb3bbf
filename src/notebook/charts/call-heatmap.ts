import type { Period, Weekday } from "../../base";
import { heat, type HeatRow } from "../../metrics";
import { options, scope } from "../cells/scope";
import type { ChartAsk, Measure } from "../chart-types";

interface Spec {
  readonly weekStart: Weekday;
  readonly measure: Measure;
  readonly period: Period;
}

/** When calls come, by hour and weekday. */
export const callHeatmap: ChartAsk<HeatRow, Spec> = {
  takes: { measure: true },
  first: {},
  compares: false,
  counts: () => "real",
  async run({ measure }, context) {
    const rows = await heat(context.sql, scope(context), options(context));
    const { weekStart } = context.settings;
    return { rows, spec: { weekStart, measure, period: context.period.period }, result: null };
  },
  export: (name, { rows }) => [
    {
      name,
      columns: ["weekday", "hour", "n", "days_observed"],
      rows: rows.map((r) => [r.weekday, r.hour, r.n, r.daysObserved]),
    },
  ],
};
