import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppError, plainCalendar } from "../../src/base";
import {
  allMetrics,
  computeMetrics,
  metricGroups,
  metrics,
  narrowed,
  openHoursParams,
  scopeParams,
  sqlFormula,
  sqlRelations,
  callsWithHours,
  type Metric,
  type Scope,
  type Variant,
} from "../../src/metrics";
import type { TestDuckDb } from "../duckdb";
import { scopeOf } from "./ask";
import { coverageEnd, golden, goldenPeriod } from "./golden";
import { withRows } from "./relations";

const scope = scopeOf(goldenPeriod.from, goldenPeriod.to);
let db: TestDuckDb;
beforeAll(async () => {
  db = await withRows(golden, coverageEnd);
});
afterAll(() => db.close());

/** What cannot be said as aggregates over rows of one fact, by the code of the error that says so. */
const unsaid: Readonly<Record<string, string>> = {
  "conversion-rate/per_lead_created": "sql_metric_facts",
  "appointment-setting-rate/per_lead_created": "sql_metric_facts",
  "customer-satisfaction/response_rate": "sql_metric_facts",
  "attempts-per-lead/per_lead_created": "sql_metric_facts",
  "list-penetration/penetration": "sql_metric_facts",
};

const textOf = (metric: Metric, variant: Variant, of: Scope): ReturnType<typeof sqlFormula> | string => {
  try {
    return sqlFormula(metric, variant, of);
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
};

const relationOf = (text: { readonly fact: string; readonly hours: boolean }) => {
  const found = sqlRelations.find(({ facts }) => facts.some((id) => id === text.fact));
  if (!found) throw new Error(`no relation: ${text.fact}`);
  return { ...found, sql: text.hours ? callsWithHours : found.sql };
};

/** Values by group; '' for all together. */
async function bySql(
  metric: Metric,
  variant: Variant,
  of: Scope,
  group: string | null,
): Promise<Map<string, unknown[]>> {
  const text = textOf(metric, variant, of);
  if (typeof text === "string") throw new Error(text);
  const relation = relationOf(text);
  const rows = text.ownPeriod ? relation.sql : narrowed(relation, relation.sql, 0, of.filters);
  const key = group === null ? "''" : `coalesce(${group}, '(none)')`;
  const { columns } = await db.query(
    `SELECT ${key} AS k, (${text.value})::DOUBLE, (${text.numerator})::DOUBLE, (${text.denominator})::DOUBLE
     FROM (${rows}) AS fact GROUP BY k ORDER BY k`,
    { params: { ...scopeParams(of, [of.period]), ...openHoursParams(of, [of.period]) } },
  );
  return new Map((columns[0] ?? []).map((k, i) => [String(k), columns.slice(1).map((column) => column[i])]));
}

const same = (found: unknown, wanted: number | null, what: string): void => {
  if (wanted === null) expect(found ?? null, what).toBeNull();
  else expect(found, what).toBeCloseTo(wanted, 9);
};

const hours: Scope = { ...scope, calendars: { standard: plainCalendar({ from: 540, to: 570 }), queues: {} } };

describe.each(allMetrics.map((metric) => [metric.id, metric] as const))("%s", (id, metric) => {
  for (const variant of metric.variants)
    test(`${variant.id} is the metric layer's, whole and in groups`, async () => {
      const of = variant.openOf === undefined ? scope : hours;
      const text = textOf(metric, variant, of);
      const name = `${id}/${variant.id}`;
      if (typeof text === "string") {
        expect(text, name).toBe(unsaid[name] ?? "sql_metric_own");
        if (text === "sql_metric_own") expect(variant.kind, name).toBe("custom");
        return;
      }
      expect(unsaid).not.toHaveProperty([name]);
      const options = { variants: { [id]: variant.id }, benchmarks: [] };
      const [result] = await computeMetrics(db, [id], of, options);
      const whole = await bySql(metric, variant, of, null);
      const own = result?.value;
      if (!own) throw new Error("no result");
      const [value, numerator, denominator] = whole.get("") ?? [];
      same(value ?? null, own.value, `${name} ${own.state}`);
      if (own.value !== null && variant.kind !== "quantile" && own.numerator !== null) {
        same(numerator, own.numerator, `${name} numerator`);
        if (own.denominator !== null) same(denominator, own.denominator, `${name} denominator`);
      }
      const dimension = (variant.dimensions ?? metric.dimensions).includes("queue") ? "queue" : "system_id";
      if (text.ownPeriod || !(variant.dimensions ?? metric.dimensions).includes(dimension)) return;
      const { groups } = await metricGroups(db, id, dimension, of, { variant: variant.id });
      const found = await bySql(metric, variant, of, dimension);
      for (const group of groups)
        same(found.get(group.group)?.[0], group.value.value, `${name} of ${group.group}`);
      const computed = groups.filter(({ value: { value: own } }) => own !== null).length;
      expect([...found.values()].filter(([v]) => v !== null && v !== undefined).length, name).toBe(computed);
    });
});

test("each of the sixteen has a formula for SQL", () => {
  for (const metric of metrics) {
    const variant = metric.variants.find(({ id }) => id === metric.defaults[0]);
    expect(variant && typeof textOf(metric, variant, scope), metric.id).toBe("object");
  }
});
