import {
  betterOf,
  timeParts,
  type Dimension,
  type MetricResult,
  type MetricValue,
  type TimePart,
} from "../../metrics";
import { oneMetric } from "../cells/one-metric";
import { runTable } from "../cells/run-table";
import { valueCells, valueColumns } from "../cells/value-columns";
import { inputDimension } from "../input-dimension";
import type { AskContext, ExportTable } from "../ask-context";
import type { AskedChart, ChartSort } from "../chart-types";
import type { TableBy, TableOutput } from "../table-types";
import { metricOf } from "./metric-of";

/** A metric of the calls with one value of what divides them; `(rest)` for the groups that are not shown apart. */
export interface GroupRow {
  readonly group: string;
  readonly value: MetricValue;
}

/** A metric by group, and what all groups together come to. */
export interface Grouped {
  readonly by: Dimension | TimePart;
  readonly rows: readonly GroupRow[];
  /** How many groups stand together in the row `(rest)`. */
  readonly others: number;
  /** Which they are. */
  readonly restOf: readonly string[];
  /** Of the whole period, with what it is held against. */
  readonly result: MetricResult;
  /** By country or region: of how many of what is counted it is known. */
  readonly known: TableOutput["known"];
  /** People with too little to be shown apart. */
  readonly suppressed: number;
  /** The workspace shows no people. */
  readonly closed: boolean;
}

export const rest = "(rest)";

/**
 * A chart's metric by what divides its calls: the `top` largest groups apart, in the order asked for, the others
 * together. Who may be shown apart is the table's rule.
 */
export async function groupRows(
  cell: AskedChart,
  context: AskContext,
  { top, sort }: { readonly top: number; readonly sort: ChartSort },
): Promise<Grouped> {
  const column = metricOf(cell);
  const by: TableBy = cell.by ?? "queue";
  const part = timeParts.find((known) => known === by) ?? null;
  const result = await oneMetric(column, context);
  const fixed = { ...column, variant: result.value.variant };
  const table = await runTable(
    {
      ...cell,
      kind: "table",
      by,
      columns: [fixed],
      sort: part === null ? "size" : "order",
      top: part === null ? (cell.top ?? top) : null,
      compare: false,
    },
    context,
  );
  const rows = table.rows.flatMap(({ group, values }): GroupRow[] =>
    values[0] ? [{ group, value: values[0] }] : [],
  );
  const together = table.rest?.values[0];
  const whole = table.whole[0] ?? result.value;
  return {
    by: part ?? inputDimension[by as keyof typeof inputDimension],
    rows: [
      ...(part === null || cell.sort !== null ? inOrder(rows, cell.sort ?? sort, part !== null) : rows),
      ...(together ? [{ group: rest, value: together }] : []),
    ],
    others: table.rest?.groups ?? 0,
    restOf: table.rest?.names ?? [],
    // by a dimension that it does not carry, the metric says so itself
    result: whole.state === "not_by_dimension" ? { ...result, value: whole } : result,
    known: table.known,
    suppressed: table.suppressed,
    closed: table.closed,
  };
}

function inOrder(rows: readonly GroupRow[], sort: ChartSort, timed: boolean): readonly GroupRow[] {
  const [first] = rows;
  if (!first) return rows;
  if (sort === "order") return timed ? rows : rows.toSorted((a, b) => (a.group < b.group ? -1 : 1));
  if (sort === "size") return rows.toSorted((a, b) => b.value.n - a.value.n);
  const better = betterOf(first.value);
  const up = sort === "value" ? -1 : (sort === "best") === (better === "lower") ? 1 : -1;
  // what has no value stands last
  const place = ({ value }: GroupRow): number => (value.value === null ? Infinity : up * value.value);
  return rows.toSorted(
    (a, b) => place(a) - place(b) || b.value.n - a.value.n || (a.group < b.group ? -1 : 1),
  );
}

/** The groups of a chart as a file: full precision, the formula by name. */
export const groupTable = (name: string, by: string, { rows, result }: Grouped): ExportTable => ({
  name,
  columns: [by, ...valueColumns],
  rows: [...rows, { group: "(all)", value: result.value }].map(({ group, value }) => [
    group,
    ...valueCells(value),
  ]),
});
