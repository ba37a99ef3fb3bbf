import { AppError } from "../../base";
import { sqlChartTypes, type SqlCell, type SqlChart, type SqlOutput } from "../sql-types";
import type { CellKind, RawBody } from "../types";
import { refused, required, text, texts } from "./fields";

/** A SELECT of a person's own, over the calls on this device and the results of other SQL cells. */
export const sql: CellKind<SqlCell, SqlOutput> = {
  id: "sql",
  keys: ["chart", "sql"],
  complete: (raw, base) => ({ ...base, kind: "sql", sql: text(raw, "sql") ?? "", chart: chartOf(raw) }),
  write: ({ sql: statement, chart }) => ({ ...(chart && { chart: writtenChart(chart) }), sql: statement }),
  dependsOn: () => [],
  async run(cell, { tables, dataVersion, period }) {
    if (!tables) throw new AppError("engine_start", { detail: "no sandbox" });
    const step = {
      key: cell.sql,
      owner: cell.id,
      name: cell.name,
      statement: cell.sql,
      params: {},
      relations: [],
      reads: {},
    };
    const recipe = { dataVersion, steps: [step] };
    const result = await tables.make(recipe);
    return { kind: "sql", period, notFilteredBy: [], ...result, formulas: [], recipe };
  },
  export: (cell, { columns, first }) => [
    {
      name: cell.name ?? cell.id,
      columns: columns.map(({ name }) => name),
      rows: first.map((row) => row.map(plain)),
    },
  ],
};

function chartOf({ chart }: RawBody): SqlChart | null {
  if (chart === undefined || chart === null) return null;
  if (typeof chart !== "object" || Array.isArray(chart)) throw refused("chart", chart, []);
  const raw = chart as RawBody;
  const x = text(raw, "x");
  const y = texts(raw, "y");
  if (x === null || y.length === 0)
    throw new AppError("cell_missing", { key: x === null ? "x" : "y", options: "" });
  return { type: required(raw, "type", sqlChartTypes), x, y, series: text(raw, "series") };
}

const writtenChart = ({ type, x, y, series }: SqlChart): RawBody => ({
  type,
  x,
  y: y.length === 1 ? y[0] : y,
  ...(series !== null && { series }),
});

const plain = (value: unknown): string | number | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string") return value;
  return typeof value === "boolean" ? String(value) : JSON.stringify(value);
};
