import type { ChartContext, DispositionTrendSpec } from "./types";

/** How many calls the bars hold, and which calls these are where that is known. */
export function dispositionTrendSubtitle(
  { grain, measure, population }: DispositionTrendSpec,
  n: number,
  { t }: ChartContext,
): string {
  const counted = t("chart.disposition-trend.subtitle", { grain, measure, n });
  return population === undefined ? counted : `${counted} · ${t(`population.${population}`)}`;
}
