import {
  betterOf,
  computeMetrics,
  isWithheld,
  metricGroups,
  moneyCoverage,
  none,
  shownApart,
  timeGroups,
  timeParts,
  type Dimension,
  type MetricGroups,
  type MetricId,
  type MetricValue,
  type Scope,
} from "../../metrics";
import { inputDimension } from "../input-dimension";
import type { AskContext } from "../ask-context";
import { besideScope } from "../beside-scope";
import type { TableCell, TableColumn, TableOutput, TableRow } from "../table-types";
import { choices, options, plainScope } from "./scope";

/** The rows of a table: one scan a column, and one more for the rest. */
export async function runTable(cell: TableCell, context: AskContext): Promise<TableOutput> {
  const scope = plainScope(context);
  const part = timeParts.find((known) => known === cell.by) ?? null;
  const dimension = part === null ? inputDimension[cell.by as keyof typeof inputDimension] : null;
  const { hidden = [], least = 0 } = context.settings.people ?? {};
  const closed = dimension !== null && hidden.includes(dimension);
  const groupsOf = async (column: TableColumn, of: Scope): Promise<MetricGroups> => {
    const ask = { ...options(context), ...formula(column, context) };
    return part === null
      ? metricGroups(context.sql, column.metric, dimension ?? "queue", of, ask)
      : timeGroups(context.sql, column.metric, part, of, ask);
  };
  const now: MetricGroups[] = [];
  for (const column of cell.columns) now.push(await groupsOf(column, scope));
  const all = closed ? [] : rowsOf(now);
  const open =
    dimension === "agent_id"
      ? shownApart(all, sizeOf, Math.max(1, least))
      : all.filter((row) => sizeOf(row) > 0);
  const sorted = inOrder(
    part !== null && cell.sort === "most" ? open.filter(hasSome) : open,
    cell,
    context.settings.weekStart,
  );
  const top = cell.top ?? sorted.length;
  const shown = sorted.slice(0, top);
  const others = sorted.slice(top).map(({ group }) => group);
  const compared = cell.compare ? besideScope(scope, dimension, context.period) : null;
  const before = compared && (await beforeOf(cell, compared, groupsOf));
  return {
    kind: "table",
    period: context.period,
    notFilteredBy: [],
    scope,
    by: cell.by,
    dimension,
    whole: now.map(({ whole }) => whole),
    wholeBefore: before && before.whole,
    rows: shown.map((row) => ({ ...row, before: before && (before.rows.get(row.group) ?? empty(cell)) })),
    rest:
      others.length > 0 && dimension !== null
        ? { groups: others.length, names: others, values: await together(cell, context, dimension, others) }
        : null,
    known: dimension === "country" || dimension === "region" ? knownOf(all) : null,
    suppressed: all.length - open.length,
    money: await moneyOf(cell, scope, context),
    closed,
  };
}

const ofMoney = new Set<MetricId>([
  "cost-per-lead",
  "customer-acquisition-cost",
  "return-on-investment",
  "revenue-per-call",
]);

/** What the money of campaigns or sources lacks; null for other tables. */
const moneyOf = async ({ by, columns }: TableCell, scope: Scope, context: AskContext) =>
  (by === "campaign" || by === "source") && columns.some(({ metric }) => ofMoney.has(metric))
    ? moneyCoverage(context.sql, by, scope, options(context))
    : null;

type Bare = Omit<TableRow, "before">;

const empty = (cell: TableCell): null[] => cell.columns.map(() => null);

const formula = ({ metric, variant }: TableColumn, context: AskContext): { variant?: string } => {
  const chosen = variant ?? choices(context).variants?.[metric];
  return chosen === undefined ? {} : { variant: chosen };
};

function rowsOf(columns: readonly MetricGroups[]): Bare[] {
  const names = [...new Set(columns.flatMap(({ groups }) => groups.map(({ group }) => group)))];
  const values = columns.map(({ groups }) => new Map(groups.map(({ group, value }) => [group, value])));
  return names
    .map((group) => ({ group, values: values.map((column) => column.get(group) ?? null) }))
    .filter((row) => sizeOf(row) > 0 || row.values.some((value) => value !== null && isWithheld(value)));
}

/** Of how many of what the first column counts the group is known at all. */
function knownOf(rows: readonly Bare[]): TableOutput["known"] {
  const count = (some: readonly Bare[]): number =>
    some.reduce((sum, { values: [first] }) => sum + (first?.n ?? 0), 0);
  const of = count(rows);
  return of === 0 ? null : { n: count(rows.filter(({ group }) => group !== none)), of };
}

const sizeOf = ({ values }: Bare): number => Math.max(0, ...values.map((value) => value?.n ?? 0));

function inOrder(rows: readonly Bare[], { sort, by }: TableCell, weekStart: number): Bare[] {
  const first = ({ values }: Bare): MetricValue | null => values[0] ?? null;
  const weekday = (group: string): number => (Number(group) - weekStart + 7) % 7;
  const named = (a: Bare, b: Bare): number =>
    by === "weekday" ? weekday(a.group) - weekday(b.group) : a.group < b.group ? -1 : 1;
  const down = (of: (row: Bare) => number) => [...rows].sort((a, b) => of(b) - of(a) || named(a, b));
  switch (sort) {
    case "order":
      return [...rows].sort(named);
    case "size":
      return down((row) => first(row)?.n ?? 0);
    case "most":
      return down((row) => first(row)?.numerator ?? first(row)?.value ?? -Infinity);
    case "worst":
      return down((row) => badness(first(row)));
  }
}

/** Of what most is looked for there is some: a half-hour that lost nothing is none of those that lost most. */
const hasSome = ({ values: [first] }: Bare): boolean => (first?.numerator ?? first?.value ?? 0) > 0;

/** Larger is worse; what has no value stands last. */
function badness(value: MetricValue | null): number {
  if (value?.value == null) return -Infinity;
  return betterOf(value) === "higher" ? -value.value : value.value;
}

async function beforeOf(
  cell: TableCell,
  scope: Scope,
  groupsOf: (column: TableColumn, of: Scope) => Promise<MetricGroups>,
): Promise<Before> {
  const found: MetricGroups[] = [];
  for (const column of cell.columns) found.push(await groupsOf(column, scope));
  return {
    rows: new Map(rowsOf(found).map(({ group, values }) => [group, values])),
    whole: found.map(({ whole }) => whole),
  };
}

/** The same table over the period before: its rows by their groups, and all of them together. */
interface Before {
  readonly rows: ReadonlyMap<string, readonly (MetricValue | null)[]>;
  readonly whole: readonly MetricValue[];
}

/** The columns over several groups at once. */
async function together(
  { columns }: TableCell,
  context: AskContext,
  dimension: Dimension,
  groups: readonly string[],
): Promise<MetricValue[]> {
  const scope = plainScope(context);
  const of = { ...scope, compare: null, filters: { ...scope.filters, [dimension]: groups } };
  const values: MetricValue[] = [];
  for (const column of columns) {
    const { variant } = formula(column, context);
    const [result] = await computeMetrics(context.sql, [column.metric], of, {
      ...options(context),
      benchmarks: [],
      ...(variant !== undefined && { variants: { [column.metric]: variant } }),
    });
    if (result) values.push(result.value);
  }
  return values;
}
