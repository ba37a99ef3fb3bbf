import { bareValue, bucketPeriod, dimensions, timeParts, type MetricResult, type Scope } from "../../metrics";
import type { ChartOutput, ChartOutputOf } from "../chart-asks";
import { bestTimeDrills, reachDrills } from "./attempt-drills";
import { callDrill } from "./call-drill";
import { trendDrills } from "./chart-drills";
import type { DrillNumber } from "./drill";
import { cohortDrills, funnelDrills, responseDrills } from "./lead-drills";
import { metricDrill, metricDrills } from "./metric-drill";

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
      return [
        ...resultDrills([result], scope),
        ...output.rows.flatMap(({ group, value }) => {
          const groups = group === "(rest)" ? output.spec.restOf : [group];
          const own = dimension
            ? { ...scope, filters: { ...scope.filters, [dimension]: groups } }
            : { ...scope, compare: null };
          return metricDrills(value, own, part && { part, group });
        }),
      ];
    }
    case "metric-panels": {
      const { by, grain, rest, restOf } = output.spec;
      const others = { ...scope, filters: { ...scope.filters, [by]: restOf } };
      return [
        ...resultDrills([result], scope),
        ...(rest ? metricDrills(rest, others) : []),
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
    case "service-level-curve":
      return [...resultDrills([result], scope), ...curveDrills(output)];
    case "distribution":
      return distributionDrills(output);
    case "attempts":
      return reachDrills(output);
    case "best-time":
      return bestTimeDrills(output);
    case "lead-funnel":
      return funnelDrills(output);
    case "response-curve":
      return responseDrills(output);
    case "lead-cohorts":
      return cohortDrills(output);
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

/** Both sides of the service level had its target been another. */
function curveDrills({ rows, spec, scope }: ChartOutputOf<"service-level-curve">): readonly DrillNumber[] {
  const { metric, variant } = spec.result.value;
  const queueParams = Object.fromEntries(
    Object.entries(scope.queueParams ?? {}).map(([queue, { target_s: _, ...own }]) => [queue, own]),
  );
  return rows.flatMap(({ t, value, numerator, n }) => {
    const own = { ...scope, compare: null, queueParams, params: { ...scope.params, target_s: t } };
    const point = { ...bareValue(metric, variant, value), numerator, denominator: n, n };
    return (["numerator", "denominator"] as const).flatMap((side) => {
      const drill = metricDrill(point, own, side);
      return drill ? [{ ...drill, name: `${String(t)} ${side}` }] : [];
    });
  });
}

/** All calls of a distribution, the answered half of them and the rest: any stretch of it is asked for the same way. */
function distributionDrills({ rows, spec, scope }: ChartOutputOf<"distribution">): readonly DrillNumber[] {
  const own = { ...scope, compare: null };
  const said = (from: number | null, to: number | null): number =>
    rows.reduce(
      (sum, { value, answered, others }) =>
        sum + ((from === null || value > from) && (to === null || value <= to) ? answered + others : 0),
      0,
    );
  const { column, median } = spec;
  const spans: readonly (readonly [number | null, number | null])[] =
    median === null ? [[null, null]] : [[null, null], [null, median], [median, null]]; // prettier-ignore
  return spans.map(([from, to]) => ({
    name: `${column} ${String(from)} ${String(to)}`,
    said: said(from, to),
    distinct: null,
    drill: { kind: "duration", scope: own, span: { column, from, to } },
  }));
}
