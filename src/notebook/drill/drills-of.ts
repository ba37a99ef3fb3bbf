import type { MetricResult, MetricValue, Scope, TimeOf } from "../../metrics";
import { bucketPeriod, timeParts } from "../../metrics";
import type { CellOutput, DispositionsOutput, ReportOutput, TableOutput } from "../types";
import { callDrill } from "./call-drill";
import { chartDrills } from "./drills-of-chart";
import { trendDrills } from "./chart-drills";
import type { DrillNumber } from "./drill";
import { moneyDrills } from "./money-drills";
import { leftDrills } from "./left-drills";
import { metricDrills, uncodedDrill } from "./metric-drill";
import { volumeDrills } from "./volume-drills";
import { codeCheckDrills, codingDrills, crosstabDrills, tagPairDrills } from "./workbench-drills";

const resultDrills = (results: readonly (MetricResult | null)[], scope: Scope): readonly DrillNumber[] =>
  results.flatMap((result) =>
    result
      ? [
          ...metricDrills(result.value, scope),
          ...[uncodedDrill(result.value, scope) ?? []].flat(),
          ...leftDrills(result.value, scope).values(),
        ]
      : [],
  );

/** Every number of an output that opens the rows it counts. */
export function drillsOf(output: CellOutput): readonly DrillNumber[] {
  switch (output.kind) {
    case "scorecard":
      return [
        ...(output.volume ? volumeDrills(output.volume.current, output.scope).values() : []),
        ...resultDrills(output.results, output.scope),
      ];
    case "metric":
      return [
        ...resultDrills([output.result], output.scope),
        ...trendDrills(output.result.value, output.trend, output.scope, output.grain),
      ];
    case "gaps":
      return resultDrills(
        output.rows.map(({ result }) => result),
        output.scope,
      );
    case "standing-out":
      return output.spans.flatMap(({ result, scope }) => resultDrills([result], scope));
    case "table":
      return tableDrills(output);
    case "chart":
      return chartDrills(output);
    case "dispositions":
      return dispositionDrills(output);
    case "crosstab":
      return crosstabDrills(output);
    case "coding":
      return codingDrills(output);
    case "code-checks":
      return codeCheckDrills(output);
    case "tag-pairs":
      return tagPairDrills(output);
    case "list": {
      const { list, scope, total } = output;
      return total === null
        ? []
        : [{ name: list, said: total, distinct: null, drill: { kind: "list", list, scope } }];
    }
    case "report":
      return reportDrills(output);
    default:
      return [];
  }
}

/** One row's scope and part of time in a table: what its numbers are counted over. */
export function groupScope(
  output: Pick<TableOutput, "by" | "dimension" | "scope">,
  group: string,
): { readonly scope: Scope; readonly time?: TimeOf } {
  const { dimension, scope, by } = output;
  if (by === "day")
    return { scope: { ...scope, period: bucketPeriod(`${group}T00:00:00`, "day", scope.period) } };
  if (dimension !== null) return { scope: { ...scope, filters: { ...scope.filters, [dimension]: [group] } } };
  const part = timeParts.find((known) => known === by);
  return { scope, ...(part && { time: { part, group } }) };
}

/** What the numbers of the rows beyond the largest are counted over. */
export function restScope({
  rest,
  dimension,
  scope,
}: Pick<TableOutput, "rest" | "dimension" | "scope">): Scope {
  if (!rest || dimension === null) return scope;
  return { ...scope, compare: null, filters: { ...scope.filters, [dimension]: rest.names } };
}

function tableDrills(output: TableOutput): readonly DrillNumber[] {
  const of = (values: readonly (MetricValue | null)[], scope: Scope, time?: TimeOf) =>
    values.flatMap((value) => (value ? metricDrills(value, scope, time) : []));
  const { rest, dimension } = output;
  return [
    ...moneyDrills(output).values(),
    ...of(output.whole, output.scope),
    ...(rest && dimension
      ? of(rest.values, restScope(output)).map((drill) => ({ ...drill, name: `(rest) ${drill.name}` }))
      : []),
    ...output.rows.flatMap(({ group, values }) => {
      const { scope, time } = groupScope(output, group);
      return of(values, scope, time).map((drill) => ({ ...drill, name: `${group} ${drill.name}` }));
    }),
  ];
}

function dispositionDrills({ dispositions, scope }: DispositionsOutput): readonly DrillNumber[] {
  const { population, rows, total, coded, incidence } = dispositions;
  const cut = { population, by: null, group: null };
  return [
    callDrill("dispositions", scope, total),
    callDrill("coded", scope, coded),
    ...rows.map(({ code, n }) => ({
      name: code,
      said: n,
      distinct: null,
      drill: { kind: "disposition" as const, scope, cut: { ...cut, code } },
    })),
    ...incidence.map(({ code, n }) => callDrill("coded", scope, n, { tag: code })),
  ];
}

function reportDrills({ of }: ReportOutput): readonly DrillNumber[] {
  switch (of.part) {
    case "summary":
      return [
        ...volumeDrills(of.volume.current, of.scope).values(),
        ...(of.waiting === null ? [] : [waitingDrill(of.waiting, of.scope)]),
        ...resultDrills([of.result], of.scope),
      ];
    case "measures":
      return resultDrills(
        of.rows.map(({ result }) => result),
        of.scope,
      );
    default:
      return [];
  }
}

/** Lost callers whom nobody has called back. */
export const waitingDrill = (said: number, scope: Scope): DrillNumber => ({
  name: "missed",
  said,
  distinct: null,
  drill: { kind: "list", list: "missed", scope },
});
