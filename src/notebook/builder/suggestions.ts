import { bareChart, chartAsks, chartIds, type ChartId } from "../chart-asks";
import type { ChartCell } from "../chart-asks";
import type { ChartFields } from "../chart-types";
import { byMisfit, chartMisfit, columnMisfit, metricMisfit } from "./fits";
import type { BuilderFacts } from "./facts";

/** A chart worth looking at first. */
export interface Suggestion {
  /** Its words are `builder.suggest.<id>` and `builder.suggest.<id>.what`. */
  readonly id: SuggestionId;
  readonly chart: ChartId;
  readonly fields: ChartFields;
}

const most = 6;

interface Idea extends Partial<ChartFields> {
  readonly id: string;
  readonly about: string;
  readonly chart: string;
}

/** What people ask first, the most asked first; of those with one subject only the first that fits is shown. */
export const ideas = [
  { id: "service-level", about: "service", chart: "metric-trend", metric: "service-level" },
  { id: "lost", about: "service", chart: "metric-trend", metric: "missed-call-rate" },
  { id: "when", about: "when", chart: "call-heatmap" },
  { id: "came-of", about: "came-of", chart: "disposition-trend", measure: "share" },
  { id: "lost-by-queue", about: "where", chart: "breakdown", metric: "missed-call-rate", by: "queue" },
  {
    id: "reached-by-campaign",
    about: "where",
    chart: "breakdown",
    metric: "connect-efficiency",
    by: "campaign",
  },
  { id: "lost-by-hour", about: "where", chart: "breakdown", metric: "missed-call-rate", by: "hour" },
  { id: "work-by-reason", about: "why", chart: "pareto-workload", by: "reason" },
  { id: "reasons", about: "why", chart: "pareto", by: "reason" },
  { id: "waits", about: "waits", chart: "distribution", column: "wait_s" },
  { id: "talks", about: "waits", chart: "distribution", column: "talk_s" },
  { id: "conversion", about: "sales", chart: "metric-trend", metric: "conversion-rate" },
  { id: "reached", about: "sales", chart: "metric-trend", metric: "connect-efficiency" },
  { id: "few-results", about: "few", chart: "pareto", by: "disposition" },
  { id: "half-hours", about: "half-hours", chart: "half-hours" },
  { id: "panels", about: "panels", chart: "metric-panels", metric: "service-level", by: "queue" },
  { id: "volume", about: "volume", chart: "metric-trend", metric: "call-volume" },
] as const satisfies readonly Idea[];
export type SuggestionId = (typeof ideas)[number]["id"];

/** Three to six charts that these calls can fill; fewer where they tell less. */
export function suggestions(facts: BuilderFacts): readonly Suggestion[] {
  const found: Suggestion[] = [];
  const subjects = new Set<string>();
  for (const { id, about, chart: written, ...said } of ideas) {
    const chart = chartIds.find((known) => known === written);
    const fields = { ...bareChart, ...said };
    if (chart === undefined || subjects.has(about) || !fills(chart, fields, facts)) continue;
    subjects.add(about);
    found.push({ id, chart, fields });
  }
  return found.slice(0, most);
}

function fills(chart: ChartId, fields: ChartFields, facts: BuilderFacts): boolean {
  const { takes } = chartAsks[chart];
  const { metric, by, column } = fields;
  const known = <T>(value: T | null, options: readonly T[] | undefined): boolean =>
    value === null ? options === undefined : (options ?? []).includes(value);
  if (!known(metric, takes.metric) || !known(by, takes.by) || !known(column, takes.column)) return false;
  if (
    metric !== null &&
    (metricMisfit(metric, facts) || facts.metrics.get(metric)?.state === "none_eligible")
  )
    return false;
  if (by !== null && byMisfit(by, fields, facts)) return false;
  return (column === null || !columnMisfit(column, facts)) && !chartMisfit(chart, facts);
}

/** Whether a cell shows just what a suggestion does. */
export const isSuggestion = (cell: ChartCell, { chart, fields }: Suggestion): boolean =>
  cell.chart === chart &&
  (Object.keys(fields) as (keyof ChartFields)[]).every((field) => cell[field] === fields[field]);
