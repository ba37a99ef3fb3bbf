import type { MetricResult } from "../../metrics";
import type { ExportTable } from "../types";
import { valueCells, valueColumns } from "./value-columns";

/** Metric results as rows: full precision, formula by name, the state in words of the file. */
export const metricTable = (name: string, results: readonly MetricResult[]): ExportTable => ({
  name,
  columns: [...valueColumns, "currency", "previous", "difference", "verdict", "needs", "params"],
  rows: results.map(({ value, previous }) => [
    ...valueCells(value),
    value.currency,
    previous?.with.value ?? null,
    previous?.difference ?? null,
    previous?.verdict ?? null,
    value.needs.join(" "),
    [
      ...Object.entries(value.params).map(([name, size]) => `${name}=${size}`),
      ...Object.entries(value.queueParams ?? {}).map(([queue, own]) => `${queue}:${JSON.stringify(own)}`),
    ].join(" "),
  ]),
});
