import type { ParetoBar, ParetoSpec } from "./pareto-bars";
import type { ChartContext } from "./types";

/** Of how many calls, and how many of them took a time that nobody knows. */
export function paretoSubtitle(bars: readonly ParetoBar[], spec: ParetoSpec, { t }: ChartContext): string {
  const n = bars.reduce((sum, bar) => sum + bar.n, 0);
  const untimed = spec.measure === "workload" ? spec.answered - spec.timed : 0;
  return [
    t("chart.pareto.subtitle", { n, population: t(spec.population) }),
    ...(untimed > 0 && bars.length > 0 ? [t("chart.pareto.untimed", { n: untimed })] : []),
  ].join(" · ");
}
