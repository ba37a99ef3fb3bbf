import { AppError } from "../../base";
import { compile, type Compiled } from "../sql/compile";
import { sqlProblem } from "../sql/problem";
import { readsOf } from "../sql/reads";
import { renameIn } from "../sql/rename";
import { sqlChartTypes, type SqlCell, type SqlChart, type SqlOutput } from "../sql-types";
import type { CellKind, RawBody } from "../types";
import { refused, required, text, texts } from "./fields";

/** A SELECT of a person's own, over the calls on this device and the results of other SQL cells. */
export const sql: CellKind<SqlCell, SqlOutput> = {
  id: "sql",
  keys: ["chart", "sql"],
  complete: (raw, base) => ({ ...base, kind: "sql", sql: text(raw, "sql") ?? "", chart: chartOf(raw) }),
  write: ({ sql: statement, chart }) => ({ ...(chart && { chart: writtenChart(chart) }), sql: statement }),
  dependsOn: ({ sql: statement }) => readsOf(statement),
  rename: (cell, from, to) => ({ ...cell, sql: renameIn(cell.sql, from, to) }),
  async run(cell, context) {
    const { tables, period, signal } = context;
    if (!tables) throw new AppError("engine_start", { detail: "no sandbox" });
    let compiled: Compiled | null = null;
    try {
      compiled = await compile(cell, context);
      const { recipe, formulas, inUnits } = compiled;
      const result = await tables.make(recipe, signal);
      return {
        kind: "sql",
        period,
        notFilteredBy: [],
        ...result,
        columns: inUnits(result.columns),
        formulas,
        recipe,
      };
    } catch (error) {
      throw sqlProblem(error, cell.id, cell.sql, compiled);
    }
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
