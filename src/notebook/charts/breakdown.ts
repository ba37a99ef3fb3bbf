import { everyMetric, isCount, unitOf, type MetricId, type Unit } from "../../metrics";
import type { ChartAsk } from "../chart-types";
import { filterInputs } from "../input-types";
import { groupRows, groupTable, type Grouped, type GroupRow } from "./group-rows";
import { metricOf } from "./metric-of";

interface Spec extends Omit<Grouped, "rows"> {
  readonly metric: MetricId;
  readonly unit: Unit;
  /** It counts: the groups add up to the whole, which is no value to compare with. */
  readonly counts: boolean;
}

/** One metric by what divides the calls, each group with its interval. */
export const breakdown: ChartAsk<GroupRow, Spec> = {
  takes: {
    metric: everyMetric,
    by: [...filterInputs, "hour", "half-hour", "weekday"],
    top: true,
    sort: ["value", "best", "worst", "size", "order"],
  },
  first: { metric: "service-level", by: "queue" },
  compares: false,
  async run(cell, context) {
    const { metric } = metricOf(cell);
    const { rows, ...grouped } = await groupRows(cell, context, { top: 12, sort: "value" });
    const counts = isCount(grouped.result.value);
    return {
      rows,
      spec: { ...grouped, metric, counts, unit: unitOf(grouped.result.value) },
      result: grouped.result,
    };
  },
  export: (name, { rows, spec }) => [groupTable(name, spec.by, { ...spec, rows })],
};
