import { bucketPeriod, dimensions, timeParts, type MetricResult, type Scope } from "../../metrics";
import type { ChartOutput, ChartOutputOf } from "../chart-asks";
import { callDrill } from "./call-drill";
import { trendDrills } from "./chart-drills";
import type { DrillNumber } from "./drill";
import { metricDrills } from "./metric-drill";

const resultDrills = (results: readonly (MetricResult | null)[], scope: Scope): readonly DrillNumber[] =>
  results.flatMap((result) => (result ? metricDrills(result.value, scope) : []));

/** Every number of a chart that opens the rows it counts. */
export function chartDrills(output: ChartOutput): readonly DrillNumber[] {
  const { scope, result } = output;
  switch (output.chart) {
    case "disposition-trend":
      return output.rows.map(({ bucket, code, n }) => {
        const period = bucketPeriod(bucket, output.spec.grain, scope.period);
        const drill = callDrill("dispositions", { ...scope, period }, n, { within: { disposition: [code] } });
        return { ...drill, name: `${bucket} ${drill.name}` };
      });
    case "call-heatmap":
      return output.rows.map(({ weekday, hour, n, daysObserved }) =>
        callDrill("real", scope, Math.round(n * daysObserved), {
          within: { weekday: [String(weekday)], hour: [String(hour)] },
        }),
      );
    case "pareto":
    case "pareto-workload": {
      const { of } = output.spec;
      const population = of === "reason" ? "served" : "dispositions";
      return output.rows.map(({ code, n }) => callDrill(population, scope, n, { within: { [of]: [code] } }));
    }
    case "breakdown":
    case "leaderboard": {
      const { by } = output.spec;
      const part = timeParts.find((known) => known === by);
      const dimension = dimensions.find((known) => part === undefined && known === by);
      const shown = output.rows.filter(({ group }) => group !== "(rest)");
      return [
        ...resultDrills([result], scope),
        ...shown.flatMap(({ group, value }) => {
          const own = dimension
            ? { ...scope, filters: { ...scope.filters, [dimension]: [group] } }
            : { ...scope, compare: null };
          return metricDrills(value, own, part && { part, group });
        }),
      ];
    }
    case "metric-panels": {
      const { by, grain } = output.spec;
      return [
        ...resultDrills([result], scope),
        ...output.rows.flatMap(({ group, value, trend }) => {
          const own = { ...scope, filters: { ...scope.filters, [by]: [group] } };
          return [...metricDrills(value, own), ...trendDrills(value, trend, own, grain)].map((drill) => ({
            ...drill,
            name: `${group} ${drill.name}`,
          }));
        }),
      ];
    }
    case "disposition-panels":
      return dispositionPanelDrills(output);
    case "metric-trend":
      return [
        ...resultDrills([result], scope),
        ...trendDrills(output.spec.result.value, output.rows, scope, output.spec.grain),
      ];
    default:
      return resultDrills([result], scope);
  }
}

/** A panel's segments: the calls of one group with one code in one bucket. */
function dispositionPanelDrills({
  rows,
  spec,
  scope,
}: ChartOutputOf<"disposition-panels">): readonly DrillNumber[] {
  const { by, population, grain } = spec;
  return rows.flatMap(({ group, trend }) =>
    trend.map(({ bucket, code, n }): DrillNumber => ({
      name: `${group} ${bucket} ${code}`,
      said: n,
      distinct: null,
      drill: {
        kind: "disposition",
        scope: { ...scope, compare: null, period: bucketPeriod(bucket, grain, scope.period) },
        cut: { population, code, by, group },
      },
    })),
  );
}
