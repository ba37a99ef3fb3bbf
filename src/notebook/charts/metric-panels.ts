import type { Grain, Period } from "../../base";
import {
  everyMetric,
  isOfPeople,
  isWithheld,
  metricById,
  unitOf,
  untoldPanels,
  type Dimension,
  type MetricId,
  type MetricTrendRow,
  type MetricValue,
  type Unit,
} from "../../metrics";
import { trendOf } from "../cells/one-metric";
import { grainOf, options, plainScope } from "../cells/scope";
import type { ChartAsk } from "../chart-types";
import { inputDimension } from "../input-dimension";
import { filterInputs } from "../input-types";
import { groupRows, rest, type Grouped } from "./group-rows";
import { metricOf } from "./metric-of";

/** One group's metric over time. */
export interface MetricPanelRow {
  readonly group: string;
  /** Of the whole period. */
  readonly value: MetricValue;
  readonly trend: readonly MetricTrendRow[];
}

interface Spec extends Omit<Grouped, "rows" | "by" | "known"> {
  readonly by: Dimension;
  readonly metric: MetricId;
  readonly grain: Grain;
  readonly period: Period;
  readonly unit: Unit;
  /** Of the groups that are not drawn; null where all are. */
  readonly rest: MetricValue | null;
  /** All together over time, where a group can be held against it: empty for what adds up to the whole. */
  readonly together: readonly MetricTrendRow[];
  /** Groups of too few people to be told. */
  readonly untold: number;
}

/** So many panels are drawn at most, whatever is asked for: more of them nobody compares. */
export const mostPanels = 24;

/** One metric over time in a panel for each group: the same scale for all, the group with most first. */
export const metricPanels: ChartAsk<MetricPanelRow, Spec> = {
  takes: { metric: everyMetric, by: filterInputs, grain: true, top: true },
  first: { metric: "service-level", by: "queue" },
  compares: false,
  apart: ({ by }) => inputDimension[filterInputs.find((known) => known === by) ?? "queue"],
  async run(cell, context) {
    const { metric } = metricOf(cell);
    const top = Math.min(cell.top ?? 8, mostPanels);
    const grouped = await groupRows({ ...cell, top, sort: "size" }, context, { top, sort: "size" });
    const { rows, result, others, restOf, suppressed, closed } = grouped;
    const by = grouped.by as Dimension; // parts of time are not among what it takes
    const grain = grainOf(cell.grain, context.period);
    const { period } = context.period;
    const scope = plainScope(context);
    const record = metricById(metric);
    const formula = record.variants.find(({ id }) => id === result.value.variant);
    const hidden =
      formula && isOfPeople(record, formula)
        ? await untoldPanels(context.sql, scope, by, grain, context.settings.weekStart, options(context))
        : () => false;
    const told = rows.filter(({ group, value }) => group !== rest && !isWithheld(value));
    const panels: MetricPanelRow[] = [];
    for (const { group, value } of told) {
      const filters = { ...context.filters, [by]: [group] };
      const trend = await trendOf(result, { ...context, filters }, period, grain);
      panels.push({ group, value, trend: trend.map((row) => (hidden(group, row.bucket) ? bare(row) : row)) });
    }
    const counts = formula?.kind === "count";
    return {
      rows: panels,
      spec: {
        ...{ result, others, restOf, suppressed, closed, by, metric, grain, period },
        unit: unitOf(result.value),
        rest: rows.find(({ group }) => group === rest)?.value ?? null,
        together: counts || panels.length === 0 ? [] : await trendOf(result, context, period, grain),
        untold: rows.filter(({ value }) => isWithheld(value)).length,
      },
      result,
    };
  },
  export: (name, { rows, spec }) => [
    {
      name,
      columns: [spec.by, "bucket", "metric", "variant", "value", "low", "high", "n"],
      rows: rows.flatMap(({ group, value, trend }) =>
        trend.map((row) => [
          ...[group, row.bucket, value.metric, value.variant],
          ...[row.value, row.low, row.high, row.n],
        ]),
      ),
    },
  ],
};

const bare = (row: MetricTrendRow): MetricTrendRow => ({ ...row, value: null, low: null, high: null, n: 0 });
