import type { Period, Sql } from "../base";
import { factOf } from "./facts/facts";
import type { Histogram } from "./intervals/order-statistics";
import type { Distribution } from "./metric";
import { relation } from "./scan";
import { countIf, sums } from "./sums";
import type { AskOptions, Scope } from "./types";

/** The values of a distribution with their counts, from which quantiles are exact (design.md 5, "Speed"). */
export async function histogram(
  sql: Sql,
  distribution: Distribution,
  scope: Scope,
  span: Period,
  ask: AskOptions,
): Promise<Histogram> {
  const fact = factOf(distribution.fact);
  const rows = await sums(
    sql,
    {
      relation: relation(fact, false),
      fact,
      where: distribution.where,
      filters: scope.filters,
      spans: [span],
      keys: [`(${distribution.value})::DOUBLE`],
      measures: [countIf()],
      scope,
    },
    ask,
  );
  return rows.map(({ keys, sums: [n] }) => [Number(keys[0]), n ?? 0]);
}
