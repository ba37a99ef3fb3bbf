import {
  dispositionPanels,
  metricPanels,
  type DispositionPanelRow,
  type MetricPanelRow,
} from "../../src/charts";
import { caseOf, of, type Case } from "./moved-case";
import { panelCodeRows, panelCodeSpec, panelRows, panelSpec, weeks } from "./panel-rows";

const some = new Set(weeks.slice(3, 6));
const partOf = <Row extends MetricPanelRow | DispositionPanelRow>(rows: readonly Row[]): Row[] =>
  rows.map((row) => ({ ...row, trend: row.trend.filter(({ bucket }) => some.has(bucket)) }));

const known = panelRows.flatMap(({ trend }) => trend.flatMap(({ low, high }) => (low === null || high === null ? [] : [{ low, high }]))); // prettier-ignore
const [lowest, highest] = [Math.min(...known.map((p) => p.low)), Math.max(...known.map((p) => p.high))];
/** On the same scale: what is highest and lowest stays. */
const calmer = panelRows.map((row) => ({
  ...row,
  value: { ...row.value, value: 0.7, n: row.value.n - 100 },
  trend: row.trend.map((point) =>
    point.low === null || point.low === lowest || point.high === highest
      ? point
      : { ...point, value: 0.71, low: 0.69, high: 0.72, n: point.n - 10 },
  ),
}));
const together = panelSpec.together.map((row) => ({ ...row, value: (row.value ?? 0) - 0.02 }));

const heaviest = (rows: readonly DispositionPanelRow[]): string => {
  const sums = rows.flatMap(({ group, trend }) =>
    [...Map.groupBy(trend, ({ bucket }) => bucket)].map(([bucket, all]) => ({
      key: `${group} ${bucket}`,
      n: all.reduce((sum, { n }) => sum + n, 0),
    })),
  );
  return sums.reduce((a, b) => (b.n > a.n ? b : a)).key;
};
const most = heaviest(panelCodeRows);
const fewer = panelCodeRows.map(({ group, trend }) => {
  const less = trend.map((row) =>
    `${group} ${row.bucket}` === most ? row : { ...row, n: Math.ceil(row.n * 0.6) },
  );
  return { group, n: less.reduce((sum, { n }) => sum + n, 0), trend: less };
});

/** Small multiples of a metric and of dispositions. */
export const panelCases: Readonly<Record<string, Case>> = {
  "a metric in panels": caseOf(
    "metric-panels",
    metricPanels,
    of(panelSpec, panelRows, calmer, partOf(panelRows).slice(1), { ...panelSpec, together }),
  ),
  "shares of dispositions in panels": caseOf(
    "disposition-panels",
    dispositionPanels,
    of(panelCodeSpec, panelCodeRows, fewer, partOf(panelCodeRows).slice(1)),
  ),
  "dispositions in panels": caseOf(
    "disposition-panels",
    dispositionPanels,
    of({ ...panelCodeSpec, measure: "count" }, panelCodeRows, fewer, partOf(panelCodeRows)),
  ),
};
