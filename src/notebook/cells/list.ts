import { records, type Cell } from "../../base";
import { listBasis, listIds, listRows, listSort } from "../../analysis";
import { countRows, cutOf, rowPage, type RowSource } from "../../metrics";
import type { CellKind, ListCell, ListOutput, RawBody, RunContext } from "../types";
import { refused, required } from "./fields";
import { options, plainScope } from "./scope";

const usualRows = 10;
const mostRows = 100;

/** Calls that somebody should do something about, the most urgent first. */
export const list: CellKind<ListCell, ListOutput> = {
  id: "list",
  keys: ["list", "rows"],
  complete: (raw, base) => ({
    ...base,
    kind: "list",
    list: required(raw, "list", listIds),
    rows: rowsOf(raw),
  }),
  write: (cell) => ({ list: cell.list, ...(cell.rows !== usualRows && { rows: cell.rows }) }),
  dependsOn: () => ["view.period", "view.filters"],
  async run(cell, context) {
    const scope = { ...plainScope(context), compare: null };
    const basis = await listBasis(context.sql, cell.list, scope, options(context));
    const base = { kind: "list" as const, period: context.period, notFilteredBy: [], list: cell.list, scope };
    if (basis.needs.length > 0)
      return {
        ...base,
        ...basis,
        total: null,
        overdue: null,
        columns: [],
        rows: [],
        cuts: [],
        byCampaign: [],
      };
    const hidden = new Set<string>(context.settings.people?.hidden ?? []);
    const whole = await listRows(context.sql, cell.list, scope, options(context));
    const source = { ...whole, columns: whole.columns.filter(({ name }) => !hidden.has(name)) };
    const names = source.columns.map(({ name }) => name);
    const query = { columns: names, sort: listSort(cell.list), find: "" };
    const total = await countRows(context.sql, source, query, options(context));
    const found =
      cell.rows > 0
        ? await rowPage(context.sql, source, query, { offset: 0, limit: cell.rows }, options(context))
        : [];
    return {
      ...base,
      ...basis,
      total,
      overdue: names.includes("overdue") ? await overdueOf(source, context) : null,
      columns: source.columns,
      rows: found.map((row) => names.map((name): Cell => row[name] ?? null)),
      cuts: found.map((row) => names.map((name) => cutOf(row, name))),
      byCampaign: cell.list === "do-not-call" ? await campaigns(source, context) : [],
    };
  },
  export: (cell, { columns, rows }) => [
    {
      name: cell.id,
      columns: columns.map(({ name }) => name),
      rows: rows.map((row) => row.map((value) => written(value))),
    },
  ],
};

const written = (value: Cell): string | number | null =>
  value === null || typeof value === "number" || typeof value === "string" ? value : JSON.stringify(value);

function rowsOf({ rows }: RawBody): number {
  if (rows === undefined || rows === null) return usualRows;
  if (typeof rows !== "number" || !Number.isInteger(rows) || rows < 0 || rows > mostRows)
    throw refused("rows", rows, []);
  return rows;
}

async function overdueOf(source: RowSource, context: RunContext): Promise<number> {
  const table = await context.sql.query(`SELECT count(*) FILTER (WHERE overdue) AS n FROM (${source.sql})`, {
    ...options(context),
    params: source.params,
  });
  return Number(table.columns[0]?.[0] ?? 0);
}

/** Breaches are told by campaign, never by agent. */
async function campaigns(source: RowSource, context: RunContext): Promise<ListOutput["byCampaign"]> {
  const table = await context.sql.query(
    `SELECT coalesce(campaign, '(none)') AS campaign, count(*) AS n FROM (${source.sql}) GROUP BY 1 ORDER BY n DESC, 1`,
    { ...options(context), params: source.params },
  );
  return records(table).map((row) => ({ campaign: String(row.campaign), n: Number(row.n) }));
}
