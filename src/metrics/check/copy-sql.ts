import type { Sql } from "../../base";
import { partsOf, terms } from "../expression";
import { factOf } from "../facts/facts";
import { reads } from "../gather";
import { variantOf, type Metric, type Quantile, type Variant } from "../metric";
import { metricById } from "../metrics";
import { byQueueSql } from "../queue-limits";
import { relation } from "../scan";
import { filterSql, spanSql } from "../scope-sql";
import type { AskOptions, FactId, MetricId, Part, Scope } from "../types";
import { checkParams } from "./check-params";
import { selfContained, type Cte } from "./sql-text";

interface Text {
  readonly ctes: readonly Cte[];
  readonly select: string;
}

const rowsOf = (id: FactId, windowed: boolean, scope: Scope): string => {
  const fact = factOf(id);
  const narrow = filterSql(fact, scope.filters);
  return `SELECT * FROM ${relation(fact, windowed)} AS ${id}_rows
WHERE ${spanSql(fact.date, 0)}${narrow === "true" ? "" : ` AND ${narrow}`}`;
};

const sum = (expression: string): string =>
  terms(expression)
    .map(({ sign, name }, i) => (sign < 0 ? `- ${name}` : `${i > 0 ? "+ " : ""}${name}`))
    .join(" ");

/** The parts of an expression from one scan for each fact, as the metrics are counted. */
function partsText(metric: Metric, names: readonly string[], scope: Scope): { ctes: Cte[]; from: string } {
  const parts = metric.parts.filter(({ name }) => names.includes(name));
  const facts = [...new Set(parts.map((part) => part.fact))];
  const ctes = facts.flatMap((id): Cte[] => {
    const own: Part[] = parts.filter((part) => part.fact === id);
    const columns = own.map((part) => `${part.sql} AS ${part.name}`).join(",\n  ");
    const windowed = own.some((part) => part.windowed);
    return [
      [`${id}_in_period`, rowsOf(id, windowed, scope)],
      [`${id}_parts`, `SELECT\n  ${columns}\nFROM ${id}_in_period`],
    ];
  });
  return { ctes, from: facts.map((id) => `${id}_parts`).join(", ") };
}

function quantileText(metric: Metric, variant: Quantile, scope: Scope): Text {
  const distribution = variant.distribution ?? metric.distribution;
  if (!distribution) throw new Error(`no distribution: ${metric.id}`);
  return {
    ctes: [[`${distribution.fact}_in_period`, rowsOf(distribution.fact, false, scope)]],
    select: `SELECT quantile_cont((${distribution.value})::DOUBLE, ${variant.q}) AS value, NULL AS numerator, count(*) AS denominator
FROM ${distribution.fact}_in_period
WHERE ${distribution.where}`,
  };
}

function customText(variant: Extract<Variant, { kind: "custom" }>, scope: Scope): Text {
  const { rows, sql } = variant.check;
  const own = rows.map(({ fact, sql: every, within, counted, numerator }, i): Cte => {
    const narrow = filterSql(fact, scope.filters);
    return [
      `rows_${i}`,
      `SELECT *, coalesce(${counted}, false) AS counted, coalesce(${numerator ?? "false"}, false) AS hit
FROM (${every}) AS fact
WHERE ${within ?? spanSql(fact.date, 0)}${narrow === "true" ? "" : ` AND ${narrow}`}`,
    ];
  });
  return { ctes: [...own, ...sql.ctes], select: sql.select };
}

function textOf(metric: Metric, variant: Variant, scope: Scope): Text {
  if (variant.kind === "custom") return customText(variant, scope);
  if (variant.kind === "quantile") return quantileText(metric, variant, scope);
  if (variant.kind === "count") {
    const { ctes, from } = partsText(metric, partsOf(variant.numerator), scope);
    const n = sum(variant.numerator);
    return { ctes, select: `SELECT ${n} AS value, ${n} AS numerator, NULL AS denominator\nFROM ${from}` };
  }
  const names = [variant.numerator, variant.denominator].flatMap(partsOf);
  const { ctes, from } = partsText(
    metric,
    names.filter((name) => reads(variant).includes(name)),
    scope,
  );
  const [above, below] = [sum(variant.numerator), sum(variant.denominator)];
  const value = `${above.includes(" ") ? `(${above})` : above} / nullif(${below}, 0)`;
  return {
    ctes,
    select: `SELECT ${variant.log ? `exp(${value})` : value} AS value, ${above} AS numerator, ${below} AS denominator
FROM ${from}`,
  };
}

/**
 * A metric's value as one SELECT to copy into a SQL cell: the same relations, conditions and arithmetic, with period,
 * filters and thresholds written in front. Its columns are `value`, `numerator` and `denominator`.
 */
export async function copySql(
  sql: Sql,
  id: MetricId,
  variantId: string,
  scope: Scope,
  ask: AskOptions = {},
): Promise<string> {
  const metric = metricById(id);
  const text = textOf(metric, variantOf(metric, variantId), scope);
  const ctes = text.ctes.map(([name, sql]): Cte => [name, byQueueSql(sql, scope)]);
  const { select } = text;
  const params = await checkParams(sql, scope, [...ctes.map(([, text]) => text), select].join("\n"), ask);
  const shared =
    "shared_contacts" in params ? { shared_calls_per_day: scope.params.shared_calls_per_day } : {};
  return selfContained(ctes, select, { ...params, ...shared });
}
