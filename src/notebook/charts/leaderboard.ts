import {
  betterOf,
  everyMetric,
  isCount,
  unitOf,
  type Better,
  type MetricId,
  type MetricValue,
  type Unit,
} from "../../metrics";
import type { ChartAsk } from "../chart-types";
import { groupRows, groupTable, rest, type Grouped, type GroupRow } from "./group-rows";
import { metricOf } from "./metric-of";

/** Where a group's interval lies to the value of all: beyond it on the good side, the bad one, or about it. */
export type Standing = "better" | "worse" | "above" | "below" | "cannot_tell";

interface Row extends GroupRow {
  readonly standing: Standing;
}

interface Spec extends Omit<Grouped, "rows"> {
  readonly metric: MetricId;
  readonly unit: Unit;
  /** What each group is held against: the value of all together or, of a count, their mean. */
  readonly average: number | null;
}

/** Groups by one metric, the best first, with what can be told of each against all together. */
export const leaderboard: ChartAsk<Row, Spec> = {
  takes: {
    metric: everyMetric,
    by: ["agent", "team", "queue", "campaign", "source", "company-number", "skill"],
    top: true,
    sort: ["best", "worst", "value", "size", "order"],
  },
  first: { metric: "average-handle-time", by: "agent" },
  compares: false,
  async run(cell, context) {
    const { metric } = metricOf(cell);
    const { rows, ...grouped } = await groupRows(cell, context, { top: 20, sort: "best" });
    const { value: whole } = grouped.result.value;
    const better = betterOf(grouped.result.value);
    const counts = isCount(grouped.result.value);
    const shown = counts ? rows.filter(({ group }) => group !== rest) : rows;
    const average =
      counts && whole !== null ? whole / (shown.length + grouped.others + grouped.suppressed) : whole;
    return {
      rows: shown.map((row) => ({ ...row, standing: standingOf(row.value, average, better) })),
      spec: { ...grouped, metric, average, unit: unitOf(grouped.result.value) },
      result: grouped.result,
    };
  },
  export: (name, { rows, spec }) => {
    const table = groupTable(name, spec.by, { ...spec, rows });
    return [
      {
        ...table,
        columns: [...table.columns, "standing"],
        rows: table.rows.map((row, i) => [...row, rows[i]?.standing ?? null]),
      },
    ];
  },
};

/** Chance is let speak first: a group whose interval holds the average cannot be told from it. */
export function standingOf(
  { low, high }: Pick<MetricValue, "low" | "high">,
  average: number | null,
  better: Better,
): Standing {
  if (low === null || high === null || average === null || (low <= average && average <= high))
    return "cannot_tell";
  const above = low > average;
  if (better === "band") return above ? "above" : "below";
  return above === (better === "higher") ? "better" : "worse";
}
