import { everyMetric, metricById, timeParts, type MetricId } from "../../metrics";
import {
  filterInputs,
  tableSorts,
  type CellKind,
  type RawBody,
  type TableCell,
  type TableColumn,
} from "../types";
import { valueCells, valueColumns } from "./value-columns";
import type { TableOutput } from "../types";
import { choice, flag, refused, required, texts } from "./fields";
import { runTable } from "./run-table";

/** Metrics by a dimension or a part of time, each number with what it was counted over. */
export const table: CellKind<TableCell, TableOutput> = {
  id: "table",
  keys: ["by", "metrics", "sort", "top", "compare"],
  complete(raw, base) {
    const by = required(raw, "by", [...filterInputs, ...timeParts]);
    const timed = timeParts.some((part) => part === by);
    const columns = texts(raw, "metrics").map(columnOf);
    if (columns.length === 0) throw refused("metrics", raw.metrics ?? "", everyMetric);
    return {
      ...base,
      kind: "table",
      by,
      columns,
      sort: choice(raw, "sort", tableSorts, timed ? "order" : "size"),
      top: topOf(raw),
      compare: flag(raw, "compare", false),
    };
  },
  write: (cell) => ({
    by: cell.by,
    metrics: cell.columns.map(({ metric, variant }) => (variant === null ? metric : `${metric}:${variant}`)),
    ...(cell.sort !== (timeParts.some((part) => part === cell.by) ? "order" : "size") && { sort: cell.sort }),
    ...(cell.top !== null && { top: cell.top }),
    ...(cell.compare && { compare: true }),
  }),
  dependsOn: (cell) =>
    cell.compare ? ["view.period", "view.compare", "view.filters"] : ["view.period", "view.filters"],
  run: runTable,
  export: (cell, output) => [
    {
      name: cell.id,
      columns: ["group", ...valueColumns, "before"],
      rows: [
        ...output.rows,
        ...(output.rest ? [{ group: "(rest)", values: output.rest.values, before: null }] : []),
        { group: "(all)", values: output.whole, before: null },
      ].flatMap(({ group, values, before }) =>
        values.flatMap((value, i) =>
          value ? [[group, ...valueCells(value), before?.[i]?.value ?? null]] : [],
        ),
      ),
    },
  ],
};

/** `service-level`, or `call-volume:offered` for one of its formulas. */
export function columnOf(written: string): TableColumn {
  const [name, variant] = written.split(":");
  const metric: MetricId | undefined = everyMetric.find((id) => id === name);
  if (metric === undefined) throw refused("metrics", written, everyMetric);
  const ids = metricById(metric).variants.map(({ id }) => id);
  if (variant !== undefined && !ids.includes(variant)) throw refused("metrics", written, ids);
  return { metric, variant: variant ?? null };
}

export function topOf(raw: RawBody): number | null {
  const { top } = raw;
  if (top === undefined || top === null) return null;
  if (typeof top !== "number" || !Number.isInteger(top) || top < 1) throw refused("top", top, []);
  return top;
}
