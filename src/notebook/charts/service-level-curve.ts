import { metricById, serviceLevelCurve as ask, type CurvePoint, type MetricResult } from "../../metrics";
import { oneMetric } from "../cells/one-metric";
import { options, plainScope } from "../cells/scope";
import type { ChartAsk } from "../chart-types";

interface Spec {
  readonly result: MetricResult;
  /** Seconds; null where queues have targets of their own. */
  readonly target: number | null;
  readonly shortAbandon: number | null;
  /** The formula is a share of calls: a share of half-hours has no curve. */
  readonly ofCalls: boolean;
}

const upTo = 180; // seconds

/** The share answered within each second, by the formula of the service level that is in force. */
export const serviceLevelCurve: ChartAsk<CurvePoint, Spec> = {
  takes: { metric: ["service-level"] },
  first: { metric: "service-level" },
  compares: false,
  async run({ variant }, context) {
    const result = await oneMetric({ metric: "service-level", variant }, context);
    const { value, params, queueParams = {}, variant: shown } = result.value;
    const rows =
      value === null ? [] : await ask(context.sql, plainScope(context), shown, upTo, options(context));
    const own = Object.values(queueParams).some(({ target_s }) => target_s !== undefined);
    return {
      rows: rows.filter((row) => row.value !== null),
      spec: {
        result,
        target: own ? null : (params.target_s ?? null),
        shortAbandon: params.short_abandon_s ?? null,
        ofCalls: metricById("service-level").variants.find(({ id }) => id === shown)?.kind === "share",
      },
      result,
    };
  },
  export: (name, { rows }) => [
    {
      name,
      columns: ["within_s", "value", "low", "high", "numerator", "n"],
      rows: rows.map((row) => [row.t, row.value, row.low, row.high, row.numerator, row.n]),
    },
  ],
};
