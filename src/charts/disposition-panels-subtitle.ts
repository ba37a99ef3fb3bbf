import { fewKeys } from "./group-words";
import type { DispositionPanelRow, DispositionPanelsSpec } from "./panel-types";
import type { ChartContext } from "./types";

/** How many calls the panels hold, and which groups are not drawn. */
export const dispositionPanelsSubtitle = (
  rows: readonly DispositionPanelRow[],
  spec: DispositionPanelsSpec,
  { t }: ChartContext,
): string => {
  const { grain, measure, others, rest, suppressed } = spec;
  return [
    t("chart.disposition-trend.subtitle", { grain, measure, n: rows.reduce((sum, row) => sum + row.n, 0) }),
    ...(others > 0 ? [t("chart.disposition-panels.rest", { others, n: rest })] : []),
    ...(suppressed > 0 ? [t(fewKeys(spec).leftOut, { n: suppressed })] : []),
  ].join(" · ");
};
