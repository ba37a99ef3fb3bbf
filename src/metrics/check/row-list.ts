import { identifier, records, type Cell, type Params, type ParamValue, type Sql } from "../../base";
import { variantOf } from "../metric";
import { metricById } from "../metrics";
import { timeKeySql, type TimeOf } from "../time-groups";
import type { Fact } from "../facts/fact";
import type { AskOptions, MetricId, Scope } from "../types";
import { checkParams } from "./check-params";
import { factOf } from "../facts/facts";
import type { RowSource } from "./row-source";
import { cutColumn } from "../people/cut-moments";
import { toldRows } from "../people/row-guard";
import { timesOf } from "../people/untold";
import { judged } from "./funnel";
import { rowSets } from "./row-sets";

/**
 * What part of a funnel is listed: everything, the counted, their hits, their misses, those that count as a no because
 * they do not say, those left out because they do not say, or one step's rows by its id.
 */
export type RowPart = "all" | "counted" | "hits" | "misses" | "as_no" | "unknown" | `left:${string}`;

const partSql = (part: RowPart, asNo = "false"): string => {
  if (part === "as_no") return `why = 'counted' AND (${asNo})`;
  if (part === "all") return "true";
  if (part === "unknown") return "starts_with(why, 'unknown:')";
  if (part === "counted") return "why = 'counted'";
  if (part === "hits") return "why = 'counted' AND hit";
  return part === "misses" ? "why = 'counted' AND NOT hit" : "why = getvariable('list_why')";
};

const timeSql = (fact: Fact, time: TimeOf | undefined): string =>
  time === undefined ? "true" : `${timeKeySql(fact, time.part) ?? "NULL"} = getvariable('list_time')`;

/** Columns that only serve the formulas; the populations are what `why` and `hit` say. */
const inner = new Set(
  [
    "offered answered abandoned attempt connect coded converts appoints promises in_hours handled_leg linked",
    "opportunity still_open ended calendar_queue ends_local open_queue open_from open_to to_at",
  ].flatMap((names) => names.split(" ")),
);

const keys = [
  "started_local",
  "created_local",
  "work_at",
  "spent_at",
  "closed_on",
  "call_id",
  "lead_id",
  "deal_id",
];
const more = ["system_id", "leg_key", "question", "agent_id", "source", "campaign", "src_file", "src_row"];

/** A SELECT as rows to be asked for page by page: with its columns, and a key over them. */
export async function rowSource(
  sql: Sql,
  { fact, sql: text, params }: Pick<RowSource, "fact" | "sql" | "params">,
  ask: AskOptions = {},
): Promise<RowSource> {
  const { names, types } = await sql.query(`SELECT * FROM (${text}) AS described LIMIT 0`, {
    ...ask,
    params,
  });
  const columns = names
    .map((name, i) => ({ name, type: types[i] ?? "VARCHAR" }))
    .filter(({ name }) => !inner.has(name) && !name.endsWith("_1"));
  const has = new Set(columns.map(({ name }) => name));
  return { fact, sql: text, params, columns, key: [...keys, ...more].filter((name) => has.has(name)) };
}

/** The rows behind a metric's number, or those left out of it: the same predicate that made the number. */
export async function metricRows(
  sql: Sql,
  of: {
    readonly metric: MetricId;
    readonly variant: string;
    readonly scope: Scope;
    /** Only rows of one part of time. */
    readonly time?: TimeOf;
  },
  index: number,
  part: RowPart,
  ask: AskOptions = {},
): Promise<RowSource> {
  const metric = metricById(of.metric);
  const set = rowSets(metric, variantOf(metric, of.variant))[index];
  if (!set) throw new Error(`no rows ${index} of ${of.metric}`);
  const text = `SELECT * FROM (${judged(set, of.scope)}) AS judged WHERE ${partSql(part, set.asNo)} AND ${timeSql(set.fact, of.time)}`;
  const own: Params = {
    ...(part.startsWith("left:") && { list_why: part.slice("left:".length) }),
    ...(of.time && { list_time: of.time.group }),
  };
  const params = { ...(await checkParams(sql, of.scope, text, ask)), ...own };
  const rows = await rowSource(sql, { fact: set.fact.id, sql: text, params }, ask);
  const key = of.time && timeKeySql(factOf("calls"), of.time.part);
  const narrowing = of.time && key ? { key, group: of.time.group, times: timesOf(of.time.part) } : null;
  return toldRows(sql, of.scope, rows, ask, narrowing);
}

/** What is asked of a source. */
export interface RowQuery {
  readonly columns: readonly string[];
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  /** Text that one of the columns must contain, as it is stored. */
  readonly find: string;
  /** By column: codes whose words contain that text, for columns that are shown in words. */
  readonly codes?: Readonly<Record<string, readonly string[]>>;
}

function narrowed(source: RowSource, { find, columns, codes }: RowQuery): { sql: string; params: Params } {
  if (find.trim() === "") return { sql: source.sql, params: source.params };
  const params: Record<string, ParamValue> = { ...source.params, list_find: find.trim().toLowerCase() };
  const any = columns.map(
    (name) => `contains(lower(${identifier(name)}::VARCHAR), getvariable('list_find'))`,
  );
  for (const [i, name] of columns.entries()) {
    const found = codes?.[name] ?? [];
    if (found.length === 0) continue;
    params[`list_codes_${i}`] = found;
    const many = source.columns.find((column) => column.name === name)?.type.endsWith("[]") ?? false;
    any.push(
      many
        ? `list_has_any(${identifier(name)}, getvariable('list_codes_${i}'))`
        : `list_contains(getvariable('list_codes_${i}'), ${identifier(name)})`,
    );
  }
  const either = any.map((condition) => `coalesce(${condition}, false)`).join(" OR ") || "false";
  return { sql: `SELECT * FROM (${source.sql}) AS found WHERE ${either}`, params };
}

/** What says of some columns of a source what they were cut to. */
export const cutColumns = (source: RowSource, of: readonly string[]): readonly string[] =>
  (source.cut ?? []).filter((name) => of.includes(name)).map(cutColumn);

/** How many rows a query has. */
export async function countRows(
  sql: Sql,
  source: RowSource,
  query: RowQuery,
  ask: AskOptions = {},
): Promise<number> {
  const { sql: text, params } = narrowed(source, query);
  const table = await sql.query(`SELECT count(*) AS n FROM (${text})`, { ...ask, params });
  return Number(table.columns[0]?.[0] ?? 0);
}

/** A stretch of an ordered list; where its length is known, the shorter way round is taken. */
export interface Stretch {
  readonly offset: number;
  readonly limit: number;
  readonly total?: number;
}

/** One page of rows as records, in the query's order. */
export async function rowPage(
  sql: Sql,
  source: RowSource,
  query: RowQuery,
  { offset, limit, total }: Stretch,
  ask: AskOptions = {},
): Promise<Record<string, Cell>[]> {
  const { sql: text, params } = narrowed(source, query);
  const known = new Set(source.columns.map(({ name }) => name));
  const { sort } = query;
  const size = total === undefined ? limit : Math.min(limit, total - offset);
  const back = total !== undefined && offset > total / 2;
  const [up, down] = back ? ["DESC", "ASC"] : ["ASC", "DESC"];
  const nulls = back ? "NULLS FIRST" : "NULLS LAST";
  const order = [
    ...(sort && known.has(sort.column)
      ? [`${identifier(sort.column)} ${sort.descending ? down : up} ${nulls}`]
      : []),
    ...source.key.filter((name) => name !== sort?.column).map((name) => `${identifier(name)} ${up} ${nulls}`),
  ];
  const asked = [...new Set([...query.columns, ...source.key])].filter((name) => known.has(name));
  const picked = [...asked, ...cutColumns(source, asked)];
  const table = await sql.query(
    `SELECT ${picked.map(identifier).join(", ")} FROM (${text}) AS listed
     ${order.length > 0 ? `ORDER BY ${order.join(", ")}` : ""}
     LIMIT ${Math.max(0, Math.trunc(size))} OFFSET ${Math.trunc(back ? total - offset - size : offset)}`,
    { ...ask, params },
  );
  return back ? records(table).reverse() : records(table);
}
