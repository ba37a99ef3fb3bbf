import { grains } from "../../base";
import {
  askChart,
  bareChart,
  chartAsks,
  chartIds,
  chartTables,
  type ChartCell,
  type ChartOutput,
} from "../chart-asks";
import { chartSorts, type ChartFields, type ChartTakes } from "../chart-types";
import type { CellKind, RawBody } from "../types";
import { choice, refused, required, variantOf } from "./fields";
import { topOf } from "./table";

const fields = ["metric", "variant", "grain", "measure", "by", "column", "top", "sort"] as const;

/** One picture; its numbers are counted here as its record in `charts/` says, the charts layer draws them. */
export const chart: CellKind<ChartCell, ChartOutput> = {
  id: "chart",
  keys: ["chart", ...fields],
  complete(raw, base) {
    const id = required(raw, "chart", chartIds);
    return { ...base, kind: "chart", chart: id, ...fieldsOf(raw, chartAsks[id].takes) };
  },
  write: (cell) => ({
    chart: cell.chart,
    ...Object.fromEntries(
      fields.flatMap((field) => (cell[field] === bareChart[field] ? [] : [[field, cell[field]]])),
    ),
  }),
  dependsOn: (cell) =>
    chartAsks[cell.chart].compares
      ? ["view.period", "view.compare", "view.filters"]
      : ["view.period", "view.filters"],
  run: askChart,
  export: (cell, output) => chartTables(cell.id, output),
};

function fieldsOf(raw: RawBody, takes: ChartTakes): ChartFields {
  const { metric: metrics, by, column, sort } = takes;
  const taken = { ...takes, variant: metrics, grain: true, measure: true };
  for (const field of fields)
    if (taken[field] === undefined && raw[field] !== undefined) throw refused(field, raw[field], []);
  const metric = metrics ? required(raw, "metric", metrics) : null;
  return {
    metric,
    variant: metric === null ? null : variantOf(raw, metric),
    grain: choice(raw, "grain", ["auto", ...grains], "auto"),
    measure: choice(raw, "measure", ["count", "share"], "count"),
    by: by ? required(raw, "by", by) : null,
    column: column ? required(raw, "column", column) : null,
    top: topOf(raw),
    sort: choice(raw, "sort", sort ?? chartSorts, null),
  };
}
