import {
  carriesBy,
  hasTimes,
  metricById,
  timeColumns,
  timeParts,
  type Dimension,
  type MetricId,
} from "../../metrics";
import { chartAsks, type ChartId } from "../chart-asks";
import type { ChartCell } from "../chart-asks";
import type { ChartFields } from "../chart-types";
import { inputDimension } from "../input-dimension";
import type { FilterInputId } from "../input-types";
import type { TableBy } from "../table-types";
import { spreadOf, type BuilderFacts } from "./facts";

/** Why something is not offered: what is missing, by what it cannot be told, or that there is nothing to tell apart. */
export type Misfit =
  | { readonly why: "needs"; readonly needs: readonly string[] }
  | { readonly why: "not_by"; readonly by: readonly string[] }
  | { readonly why: "one_value" | "no_values" | "hidden"; readonly by: TableBy }
  | { readonly why: "no_calls" };

/** The dimension behind what divides a table or a chart; null for parts of time. */
export const dimensionOf = (by: TableBy): Dimension | null =>
  timeParts.some((part) => part === by) ? null : inputDimension[by as FilterInputId];

/** Why a metric cannot be drawn of these calls; null where it can. */
export function metricMisfit(metric: MetricId, { metrics }: BuilderFacts): Misfit | null {
  const value = metrics.get(metric);
  if (!value) return null;
  if (value.state === "not_computable") return { why: "needs", needs: value.needs };
  if (value.state === "not_by_dimension") return { why: "not_by", by: value.needs };
  return null;
}

/** Why the calls, or a metric of them, cannot be divided by this; null where they can. */
export function byMisfit(
  by: TableBy,
  { metric, variant }: Pick<ChartFields, "metric" | "variant">,
  facts: BuilderFacts,
): Misfit | null {
  const dimension = dimensionOf(by);
  if (dimension !== null && facts.hidden.includes(dimension)) return { why: "hidden", by };
  if (metric !== null) {
    const formula = variant ?? facts.metrics.get(metric)?.variant ?? metricById(metric).defaults[0] ?? "";
    if (
      dimension === null ? !hasTimes(metric, formula) : !carriesBy(metric, formula, dimension, facts.uneven)
    )
      return { why: "not_by", by: [dimension ?? by] };
  }
  if (dimension === null) return null;
  const spread = spreadOf(facts, dimension);
  return spread === "many" ? null : { why: spread === "one" ? "one_value" : "no_values", by };
}

/** Why a length of time cannot be drawn; null where it can. */
export function columnMisfit(column: string, { times }: BuilderFacts): Misfit | null {
  const read = column === "handle" ? "talk_s" : column; // handle time is made of it
  return times.some((known) => known === read) ? null : { why: "needs", needs: [read] };
}

const all = <T>(options: readonly T[], misfit: (option: T) => Misfit | null): Misfit | null => {
  const found = options.map(misfit);
  return found.every((one) => one !== null) ? (found[0] ?? null) : null;
};

/** Whether the data lack something: a dimension, a length of time, or a list such as the leads. */
function lacks(need: string, facts: BuilderFacts): boolean {
  if (need in facts.spread) return facts.spread[need as Dimension] === "none";
  if (timeColumns.some((column) => column === need)) return columnMisfit(need, facts) !== null;
  return [...facts.metrics.values()].some(
    ({ state, needs }) => state === "not_computable" && needs.includes(need),
  );
}

/** Why a form has nothing to show of these calls; null where it has. */
export function chartMisfit(chart: ChartId, facts: BuilderFacts): Misfit | null {
  if (facts.calls === 0) return { why: "no_calls" };
  const { takes, needs = [] } = chartAsks[chart];
  const missing = needs.filter((need) => lacks(need, facts));
  if (missing.length > 0) return { why: "needs", needs: missing };
  const without = { metric: null, variant: null };
  if (takes.metric)
    return all(takes.metric, (metric) => {
      const own = metricMisfit(metric, facts);
      return own ?? (takes.by ? all(takes.by, (by) => byMisfit(by, { metric, variant: null }, facts)) : null);
    });
  if (takes.column) return all(takes.column, (column) => columnMisfit(column, facts));
  return takes.by ? all(takes.by, (by) => byMisfit(by, without, facts)) : null;
}

/** What a chart may be about, of what it takes. What the cell says already is always among it. */
export interface Offered {
  readonly metrics: readonly MetricId[];
  readonly columns: readonly string[];
  readonly by: readonly TableBy[];
  readonly not: readonly {
    readonly of: "metric" | "column" | "by";
    readonly id: string;
    readonly misfit: Misfit;
  }[];
}

/** What is offered for a cell's chart, and what is not, with the reason. Everything where nothing is known yet. */
export function offeredFor(cell: ChartCell, facts: BuilderFacts | null): Offered {
  const { takes } = chartAsks[cell.chart];
  const not: { of: "metric" | "column" | "by"; id: string; misfit: Misfit }[] = [];
  const keep = <T extends string>(
    of: "metric" | "column" | "by",
    options: readonly T[] | undefined,
    said: string | null,
    misfit: (option: T, known: BuilderFacts) => Misfit | null,
  ): readonly T[] =>
    (options ?? []).filter((option) => {
      const why = facts && misfit(option, facts);
      if (why) not.push({ of, id: option, misfit: why });
      return !why || option === said;
    });
  return {
    metrics: keep("metric", takes.metric, cell.metric, metricMisfit),
    columns: keep("column", takes.column, cell.column, columnMisfit),
    by: keep("by", takes.by, cell.by, (by, known) => byMisfit(by, cell, known)),
    not,
  };
}

/** A cell's chart about what these calls can tell: what it takes and cannot have gets the first that fits. */
export function fitted(cell: ChartCell, facts: BuilderFacts | null): ChartCell {
  if (!facts) return cell;
  const { takes } = chartAsks[cell.chart];
  const metric =
    takes.metric && (cell.metric === null || metricMisfit(cell.metric, facts))
      ? (takes.metric.find(
          (id) =>
            !metricMisfit(id, facts) &&
            (!takes.by || takes.by.some((by) => !byMisfit(by, { metric: id, variant: null }, facts))),
        ) ?? cell.metric)
      : cell.metric;
  const variant = metric === cell.metric ? cell.variant : null;
  const column =
    takes.column && (cell.column === null || columnMisfit(cell.column, facts))
      ? (takes.column.find((id) => !columnMisfit(id, facts)) ?? cell.column)
      : cell.column;
  const by =
    takes.by && (cell.by === null || byMisfit(cell.by, { metric, variant }, facts))
      ? (takes.by.find((id) => !byMisfit(id, { metric, variant }, facts)) ?? cell.by)
      : cell.by;
  return { ...cell, metric, variant, column, by };
}
