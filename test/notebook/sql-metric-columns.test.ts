import { expect, test } from "vitest";
import { analyse } from "../../src/notebook/sql/blocks";
import { metricCalls } from "../../src/notebook/sql/metric-calls";
import { callOfColumn, metricColumns } from "../../src/notebook/sql/metric-columns";

/** The metric that each column of a result is, as the statement and the columns' names tell. */
function metricsOf(sql: string, names: readonly string[]): readonly (string | null)[] {
  const analysis = analyse(sql);
  const found = metricColumns(analysis, metricCalls(analysis));
  const columns = names.map((name) => ({ name }));
  return columns.map((_, place) => callOfColumn(found, columns, place)?.metric.id ?? null);
}
const share = "metric('service-level')";

test.each([
  [`SELECT queue, ${share} FROM calls GROUP BY queue`, ["queue", "x"], [null, "service-level"]],
  [`SELECT queue, ${share} AS sl FROM calls GROUP BY ALL;`, ["queue", "sl"], [null, "service-level"]],
  [`SELECT ${share} "Served", max(1, 2) FROM calls`, ["Served", "m"], ["service-level", null]],
  [`SELECT served: ${share} FROM calls`, ["served"], ["service-level"]],
  [`WITH a AS (SELECT 1) SELECT 1 AS one, ${share} AS sl FROM calls`, ["one", "sl"], [null, "service-level"]],
])("a column that is one metric is known: %s", (sql, names, metrics) => {
  expect(metricsOf(sql, names)).toEqual(metrics);
});

test.each([
  `SELECT ${share} * 100 AS sl FROM calls`,
  `SELECT -${share} AS sl FROM calls`,
  `SELECT ${share} IS NULL AS sl FROM calls`,
  `SELECT round(${share}, 2) AS sl FROM calls`,
  `SELECT metric_numerator('service-level') AS sl FROM calls`,
  `SELECT sl FROM (SELECT ${share} AS sl FROM calls)`,
  `SELECT ${share} AS sl FROM calls UNION ALL SELECT 1`,
  `SELECT 1 AS sl UNION ALL SELECT ${share} FROM calls`,
  `SELECT 1 AS sl UNION SELECT ${share} AS sl FROM calls`,
  `SELECT 1 AS sl FROM calls HAVING ${share} > 0.5`,
])("what is made of a metric, or stands elsewhere, is none: %s", (sql) => {
  expect(metricsOf(sql, ["sl"])).toEqual([null]);
});

test("beside a star columns are known by their names, if one of them has it", () => {
  const sql = `SELECT q.*, ${share} AS sl FROM calls`;
  expect(metricsOf(sql, ["a", "b", "sl"])).toEqual([null, null, "service-level"]);
  expect(metricsOf(sql, ["a", "sl", "sl"])).toEqual([null, null, null]);
});
