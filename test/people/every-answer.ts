import { listIds } from "../../src/analysis";
import type { Sql } from "../../src/base";
import {
  allMetrics,
  countRows,
  defaultParams,
  rowPage,
  timeParts,
  type Filters,
  type PeopleScope,
  type RowSource,
} from "../../src/metrics";
import {
  bareChart,
  cellKinds,
  chartAsks,
  chartIds,
  cutChoices,
  drillRows,
  drillsOf,
  exportTables,
  filterInputs,
  newCells,
  newChart,
  readNotebook,
  reportParts,
  runCell,
  type Cell,
  type CellKindId,
  type CellOutput,
  type RunContext,
} from "../../src/notebook";

const base = (id: string) => ({ id, name: null, extra: "" }) as unknown as Parameters<NonNullable<(typeof newCells)["chart"]>>[0]; // prettier-ignore
/** What people can be judged by, of each kind: a length of time, a share of conversations, of dials, of answers. */
const telling = [
  "average-handle-time",
  "escalation-rate",
  "connect-efficiency",
  "customer-satisfaction",
] as const;
const groups = [...filterInputs, ...timeParts];

function charts(): readonly Cell[] {
  return chartIds.flatMap((chart) => {
    const { takes } = chartAsks[chart];
    // a metric by something is what its table says: one of them is enough
    const some = takes.by ? telling.slice(0, 1) : telling;
    const metrics = takes.metric ? some.filter((id) => takes.metric?.includes(id)) : [];
    const bys = takes.by ?? [null];
    const of = metrics.length > 0 ? metrics : [newChart(chart).metric];
    return of.flatMap((metric) =>
      bys.flatMap((by) =>
        (takes.column ?? [null]).flatMap((column) =>
          (takes.grain ? (["day", "hour"] as const) : (["auto"] as const)).map((grain): Cell => ({
            ...base(`${chart}-${metric}-${by}-${column}-${grain}`),
            kind: "chart",
            ...bareChart,
            ...newChart(chart),
            metric,
            by,
            column,
            grain,
          })),
        ),
      ),
    );
  });
}

/** Cells of every kind with every choice that decides what is told apart; a kind that is not here as people add it. */
function cellsOf(kind: CellKindId): readonly Cell[] {
  switch (kind) {
    case "chart":
      return charts();
    case "list":
      return listIds.map((list) => ({ ...base(`list-${list}`), kind, list, rows: 100 }));
    case "crosstab":
      return cutChoices.map((by) => ({ ...base(`crosstab-${by}`), kind, by, top: 12 }));
    case "coding":
      return cutChoices.map((by) => ({ ...base(`coding-${by}`), kind, by, top: 12 }));
    case "report":
      return reportParts.map((part) => ({
        ...base(`report-${part}`),
        kind,
        part,
        metrics: [...telling],
        target: null,
      }));
    case "metric":
      return telling.map((metric) => ({ ...base(`metric-${metric}`), kind, metric, variant: null, grain: "day", benchmark: null })); // prettier-ignore
    case "table":
      return groups.flatMap((by): Cell[] => [
        {
          ...base(`table-${by}`),
          kind,
          by,
          sort: "size",
          top: null,
          compare: false,
          columns: (by === "queue" ? allMetrics.map(({ id }) => id) : telling).map((metric) => ({
            metric,
            variant: null,
          })),
        },
        { ...base(`table-${by}-2`), kind, by, sort: "size", top: 2, compare: false, columns: [{ metric: telling[0], variant: null }] }, // prettier-ignore
      ]);
    case "finding":
      return [{ queue: ["vip"] }, { queue: { not: ["vip"] } }, {}].map((filters, i) => ({
        ...base(`finding-${i}`),
        kind,
        claim: "",
        sealed: "",
        dataVersion: 1,
        numbers: [
          { metric: telling[0], variant: "", from: "2026-11-02", to: "2026-11-08", filters, params: {}, value: 1, low: null, high: null, n: 1 }, // prettier-ignore
        ],
      }));
    default: {
      const made = newCells[kind]?.(base(kind), readNotebook(""));
      return made ? [made as Cell] : [];
    }
  }
}

/** Every cell that asks for something; SQL has its own place. */
export const everyCell: readonly Cell[] = (Object.keys(cellKinds) as CellKindId[])
  .filter((kind) => cellKinds[kind].run !== null && kind !== "sql")
  .flatMap(cellsOf);

/** One cell of each kind and chart, and each list: for views in which everything is refused. */
export const someCells: readonly Cell[] = [
  ...new Map(
    everyCell.map((cell) => [
      cell.kind === "chart" ? `${cell.chart} ${cell.column}` : cell.kind === "list" || cell.kind === "report" ? cell.id : cell.kind,
      cell,
    ]),
  ).values(),
]; // prettier-ignore

export interface Look {
  readonly from: string;
  readonly to: string;
  readonly filters?: Filters;
}

/** What a workspace lets figures say. */
export interface Protection {
  readonly scope?: PeopleScope;
  readonly hidden: readonly string[];
}

function contextOf(sql: Sql, { from, to, filters = {} }: Look, { scope, hidden }: Protection): RunContext {
  const days = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
  return {
    sql,
    period: { period: { from, to }, compare: null, days, choice: { preset: "all" } } as unknown as RunContext["period"],
    filters,
    params: defaultParams,
    settings: { weekStart: 1, people: { hidden, least: 5, ...(scope && { scope }) } },
    values: {},
    signal: new AbortController().signal,
    dataVersion: 1,
    tables: null,
    above: new Map(),
  };
} // prettier-ignore

const ofIds = new Set(["call_id", "contact_key", "leg_key", "response_id", "lead_id"]);

/** All rows of a list without what only says which call it is, in an order of their own. */
export async function rowsOf(sql: Sql, source: RowSource): Promise<readonly string[]> {
  const names = source.columns.map(({ name }) => name).filter((name) => !ofIds.has(name));
  const query = { columns: names, sort: null, find: "" };
  const total = await countRows(sql, source, query);
  const rows = await rowPage(sql, source, query, { offset: 0, limit: total });
  return rows.map((row) => JSON.stringify(names.map((name) => row[name] ?? null))).sort();
}

export interface Answer {
  readonly output: unknown;
  /** As it would be saved. */
  readonly files: unknown;
}

function comparable(output: CellOutput): unknown {
  if (output.kind !== "list") return output;
  const kept = output.columns.map(({ name }) => !ofIds.has(name));
  const rows = output.rows.map((row) => JSON.stringify(row.filter((_, i) => kept[i]))).sort();
  return { ...output, rows };
}

/** What a cell answers, or the code of why it does not. */
export async function answerOf(sql: Sql, cell: Cell, look: Look, people: Protection): Promise<Answer> {
  try {
    const output = await runCell(cell, contextOf(sql, look, people));
    if (!output) throw new Error(`nothing to run: ${cell.id}`);
    return { output: comparable(output), files: output.kind === "list" ? null : exportTables(cell, output) };
  } catch (error) {
    const code = (error as { readonly code?: unknown }).code;
    if (typeof code !== "string") throw error;
    return { output: code, files: null };
  }
}

/** Every list of rows that the numbers of a cell open, each once. */
export async function listsBehind(sql: Sql, cell: Cell, look: Look, people: Protection): Promise<ReadonlyMap<string, readonly string[] | string>> {
  const output = await runCell(cell, contextOf(sql, look, people)).catch(() => null);
  const found = new Map<string, readonly string[] | string>();
  for (const { name, drill } of output ? drillsOf(output) : []) {
    const key = JSON.stringify([name, drill]);
    if (found.has(key)) continue;
    const rows = await drillRows(sql, drill).then(
      (source) => rowsOf(sql, source),
      (error: unknown) => String((error as { readonly code?: unknown }).code ?? error),
    );
    found.set(key, rows);
  }
  return found;
} // prettier-ignore
