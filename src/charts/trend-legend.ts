import { legendItem, referenceItems } from "./legend-item";
import { reference } from "./reference";
import type { ChartContext, LegendItem, MetricTrendRow, MetricTrendSpec } from "./types";

/** What the lines of a metric's trend are, where there is more than the one. */
export const trendLegend = (
  points: readonly (MetricTrendRow & { readonly before: number | null })[],
  spec: MetricTrendSpec,
  write: (value: number) => string,
  context: ChartContext,
): readonly LegendItem[] => [
  legendItem("value", context.t(`metric.${spec.metric}`), "accent", "line"),
  ...(points.some((point) => point.before !== null)
    ? [legendItem("before", spec.against ?? context.t("word.previous_period"), "ink-quiet", "line")]
    : []),
  ...referenceItems(reference(spec), write, context),
];
