import { usualTop } from "./cells/cut-scope";
import { newChart } from "./chart-asks";
import { newId } from "./ids";
import {
  filterInputs,
  isValueInput,
  type Cell,
  type CellBase,
  type CellKindId,
  type CellOf,
  type InputCell,
  type Notebook,
} from "./types";

type Make<K extends CellKindId> = (base: CellBase, notebook: Notebook) => CellOf<K>;

/** Cells as a person adds them, by kind; null for kinds that nobody adds. */
export const newCells: { readonly [K in CellKindId]: Make<K> | null } = {
  text: (base) => ({ ...base, kind: "text", text: "" }),
  input: newInput,
  scorecard: (base) => ({ ...base, kind: "scorecard", metrics: "all", variants: {}, volume: true }),
  metric: (base) => ({
    ...base,
    kind: "metric",
    metric: "service-level",
    variant: null,
    grain: "auto",
    benchmark: null,
  }),
  chart: (base) => ({ ...base, kind: "chart", ...newChart("disposition-trend") }),
  dispositions: (base) => ({ ...base, kind: "dispositions" }),
  crosstab: (base) => ({ ...base, kind: "crosstab", by: "queue", top: usualTop }),
  "code-checks": (base) => ({ ...base, kind: "code-checks" }),
  "tag-pairs": (base) => ({ ...base, kind: "tag-pairs" }),
  "silent-days": (base) => ({ ...base, kind: "silent-days" }),
  coding: (base) => ({ ...base, kind: "coding", by: "queue", top: usualTop }),
  gaps: (base) => ({ ...base, kind: "gaps", metrics: "all", against: "any" }),
  sql: (base) => ({
    ...base,
    kind: "sql",
    sql: "SELECT queue, count(*) AS calls\nFROM period_calls\nWHERE NOT is_test\nGROUP BY queue\nORDER BY calls DESC",
    chart: null,
  }),
  finding: (base) => ({ ...base, kind: "finding", claim: "", sealed: "", dataVersion: 0, numbers: [] }),
  actions: (base) => ({ ...base, kind: "actions", actions: [] }),
  report: (base) => ({ ...base, kind: "report", part: "summary", metrics: [], target: null }),
  "standing-out": (base) => ({
    ...base,
    kind: "standing-out",
    metric: "service-level",
    variant: null,
    opens: null,
  }),
  divider: (base) => ({ ...base, kind: "divider", pageBreak: true }),
  list: (base) => ({ ...base, kind: "list", list: "missed", rows: 10 }),
  table: (base) => ({
    ...base,
    kind: "table",
    columns: [{ metric: "service-level", variant: null }],
    by: "queue",
    sort: "size",
    top: null,
    compare: false,
  }),
  unknown: null,
};

/** The period first; then whatever dimension has no input yet. */
function newInput(base: CellBase, notebook: Notebook): InputCell {
  const there = new Set(notebook.cells.flatMap((cell) => (cell.kind === "input" ? [cell.input] : [])));
  if (!there.has("period"))
    return { ...base, kind: "input", input: "period", default: { preset: "last-week" }, compare: "previous" };
  const free = (["queue", "direction", "agent", ...filterInputs] as const).find((input) => !there.has(input));
  return { ...base, kind: "input", input: free ?? "queue", default: [] };
}

/** A copy of a cell for its own notebook, without the name that only one may have. */
export function copyOf(cell: Cell, notebook: Notebook, random: () => number): Cell {
  const id = newId(notebook, random);
  if (cell.kind !== "input" || !isValueInput(cell)) return { ...cell, id, name: null } as Cell;
  const taken = new Set(notebook.cells.map(({ name }) => name));
  let n = 2;
  while (taken.has(`${cell.name}_${n}`)) n++;
  return { ...cell, id, name: `${cell.name}_${n}` };
}
