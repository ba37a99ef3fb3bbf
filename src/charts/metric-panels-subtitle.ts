import { fewKeys } from "./group-words";
import type { MetricPanelRow, MetricPanelsSpec } from "./panel-types";
import type { ChartContext } from "./types";
import { unitWriter } from "./unit-writer";

/** The unit and the calls of a metric in panels, and which groups are not drawn. */
export const metricPanelsSubtitle = (
  rows: readonly MetricPanelRow[],
  spec: MetricPanelsSpec,
  context: ChartContext,
): string =>
  [
    context.t("chart.metric-trend.subtitle", {
      unit: spec.unit,
      currency: spec.result.value.currency ?? "",
      intervals: rows.some(({ trend }) => trend.some(({ low }) => low !== null)) ? "yes" : "no",
      n: rows.reduce((sum, { value }) => sum + value.n, 0),
    }),
    ...leftOut(spec, context),
  ].join(" · ");

/** Which groups are not drawn, and what they come to. */
function leftOut(spec: MetricPanelsSpec, context: ChartContext): readonly string[] {
  const { t } = context;
  const { rest, others, suppressed, untold } = spec;
  const value = rest?.value ?? null;
  return [
    ...(rest && others > 0
      ? [
          t("chart.metric-panels.rest", {
            others,
            value: value === null ? t("chart.no-value") : unitWriter(spec.unit, context)(value),
            n: rest.n,
          }),
        ]
      : []),
    ...(suppressed > 0 ? [t(fewKeys(spec).leftOut, { n: suppressed })] : []),
    ...(untold > 0 ? [t("chart.panels.untold", { n: untold })] : []),
  ];
}
