import { AppError } from "../../base";
import { partsOf, terms } from "../expression";
import type { Formula, Metric, Quantile, Requirement, Variant } from "../metric";
import { byQueueSql } from "../queue-limits";
import { contactDay, fromShared } from "../shared-contacts";
import type { FactId, Part, Scope } from "../types";
import { customAggregates, type Aggregates } from "./custom";

/** A metric's formula as SQL aggregates over rows of a fact. */
export interface SqlFormulaText extends Aggregates {
  /** Rows need the column `in_hours`. */
  readonly hours: boolean;
}

const sides: Readonly<Partial<Record<FactId, string>>> = {
  inbound_calls: "direction = 'inbound'",
  outbound_calls: "direction = 'outbound'",
  open_calls: "direction = 'inbound' AND in_hours",
};
/** The fact whose rows hold those of another. */
const home = (fact: FactId): FactId => (fact in sides ? "calls" : fact);

/** Who calls too often to be one person, asked anew: a list of them cannot be known before the rows are. */
const sharedSql = `coalesce(${contactDay} IN (SELECT ${contactDay} FROM calls_windowed
    WHERE direction = 'inbound' AND NOT is_test AND contact_key IS NOT NULL
    GROUP BY ALL HAVING count(*) > getvariable('shared_calls_per_day')), false)`;

function partSql({ fact, where, value, distinct }: Part): string {
  const side = sides[fact];
  const rows = `FILTER (WHERE ${side === undefined ? "" : `${side} AND `}(${where.replaceAll(fromShared, sharedSql)}))`;
  if (value === null) return `count(*) ${rows}`;
  return distinct ? `count(DISTINCT ${value}) ${rows}` : `coalesce(sum((${value})::DOUBLE) ${rows}, 0)`;
}

const partOf = (metric: Metric, name: string): Part => {
  const part = metric.parts.find((one) => one.name === name);
  if (!part) throw new Error(`unknown part of ${metric.id}: ${name}`);
  return part;
};

/** A sum and difference of parts as SQL. */
const sum = (metric: Metric, expression: string): string =>
  `(${terms(expression)
    .map(({ sign, name }, i) => `${sign < 0 ? "- " : i > 0 ? "+ " : ""}${partSql(partOf(metric, name))}`)
    .join(" ")})`;

const homes = (metric: Metric, expressions: readonly string[]): FactId[] => [
  ...new Set(expressions.flatMap(partsOf).map((name) => home(partOf(metric, name).fact))),
];

/** Without a column nothing can be told, which is NULL and never 0; rows of other facts cannot be asked here. */
function guarded(metric: Metric, requires: readonly Requirement[], fact: FactId, sql: string): string {
  const missing = requires.flatMap(({ of, known }) =>
    homes(metric, [of, known]).every((one) => one === fact)
      ? [`(${sum(metric, of)} > 0 AND ${sum(metric, known)} <= 0)`]
      : [],
  );
  return missing.length === 0 ? sql : `CASE WHEN ${missing.join(" OR ")} THEN NULL ELSE ${sql} END`;
}

function ratioText(metric: Metric, formula: Formula): Aggregates {
  const sidesOf = [formula.numerator, formula.denominator];
  const [fact, other] = homes(metric, sidesOf);
  if (fact === undefined || other !== undefined)
    throw new AppError("sql_metric_facts", { metric: metric.id });
  const [above, below] = [sum(metric, formula.numerator), sum(metric, formula.denominator)];
  const eligible = formula.eligible ?? formula.denominator;
  const asked = homes(metric, [eligible]).every((one) => one === fact) ? sum(metric, eligible) : below;
  const ratio = `${above} / CASE WHEN ${asked} > 0 AND ${below} > 0 THEN ${below} END`;
  return {
    fact,
    value: guarded(metric, formula.requires ?? [], fact, formula.log ? `exp(${ratio})` : ratio),
    numerator: above,
    denominator: below,
  };
}

function quantileText(metric: Metric, variant: Quantile): Aggregates {
  const distribution = variant.distribution ?? metric.distribution;
  if (!distribution) throw new Error(`no distribution: ${metric.id}`);
  const side = sides[distribution.fact];
  const rows = `FILTER (WHERE ${side === undefined ? "" : `${side} AND `}(${distribution.where}) AND (${distribution.value}) IS NOT NULL)`;
  const fact = home(distribution.fact);
  return {
    fact,
    value: guarded(
      metric,
      variant.requires ?? [],
      fact,
      `quantile_cont((${distribution.value})::DOUBLE, ${variant.q}) ${rows}`,
    ),
    numerator: "NULL::DOUBLE",
    denominator: `count(*) ${rows}`,
  };
}

function textOf(metric: Metric, variant: Variant): Aggregates {
  switch (variant.kind) {
    case "custom": {
      const found = customAggregates[`${metric.id}/${variant.id}`];
      if (!found) throw new AppError("sql_metric_own", { metric: metric.id });
      return found;
    }
    case "quantile":
      return quantileText(metric, variant);
    case "count": {
      const [fact, other] = homes(metric, [variant.numerator]);
      if (fact === undefined || other !== undefined)
        throw new AppError("sql_metric_facts", { metric: metric.id });
      const n = sum(metric, variant.numerator);
      return {
        fact,
        value: guarded(metric, variant.requires ?? [], fact, n),
        numerator: n,
        denominator: "NULL::DOUBLE",
      };
    }
    default:
      return ratioText(metric, variant);
  }
}

/**
 * A formula of a metric as aggregates for a SELECT over rows of its fact, the same sums over the same conditions as the
 * metric layer takes, limits read from variables. Throws AppError `sql_metric_facts` where it counts two kinds of rows,
 * `sql_metric_own` where it cannot be said as aggregates.
 */
export function sqlFormula(
  metric: Metric,
  variant: Variant,
  scope: Pick<Scope, "queueParams">,
): SqlFormulaText {
  const text = textOf(metric, variant);
  const own = (sql: string): string => (text.fact === "calls" ? byQueueSql(sql, scope) : sql);
  return {
    ...text,
    value: own(text.value),
    numerator: own(text.numerator),
    denominator: own(text.denominator),
    hours: text.value.includes("in_hours"),
  };
}
