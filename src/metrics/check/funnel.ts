import { records, type Sql } from "../../base";
import { variantOf } from "../metric";
import { metricById } from "../metrics";
import { byQueueSql } from "../queue-limits";
import { spanSql } from "../scope-sql";
import type { AskOptions, MetricId, Scope } from "../types";
import { checkParams } from "./check-params";
import type { RowSet } from "./row-set";
import { rowSets } from "./row-sets";
import { whySql } from "./steps";

/** Rows left out for one reason; `id` is what `why.<id>` says. */
export interface FunnelStep {
  readonly id: string;
  readonly n: number;
}

/** From all rows of a period to those that a number was counted from. */
export interface Funnel {
  /** Which of the variant's row sets. */
  readonly index: number;
  readonly fact: RowSet["fact"]["id"];
  readonly role: RowSet["role"];
  readonly all: number;
  /** In the order in which they are taken away; only those that take something. */
  readonly steps: readonly FunnelStep[];
  readonly counted: number;
  /** Counted rows that are hits; null where there are none. */
  readonly hits: number | null;
  /** Counted rows without what is asked about, which count as a no; null where a formula has none such. */
  readonly asNo: number | null;
  /** Different values among the counted rows and among the hits, where these are what is counted. */
  readonly distinct: { readonly counted: number; readonly hits: number } | null;
}

/** A row set's rows in a scope's period, each with `why` it is not counted and whether it is a `hit`. */
export const judged = (set: RowSet, scope: Scope): string =>
  byQueueSql(
    `
  SELECT *, ${whySql(set, scope)} AS why, coalesce(${set.numerator ?? "false"}, false) AS hit
  FROM (${set.sql}) AS fact WHERE ${set.within ?? spanSql(set.fact.date, 0)}`,
    scope,
  );

async function funnelOf(
  sql: Sql,
  set: RowSet,
  index: number,
  scope: Scope,
  ask: AskOptions,
): Promise<Funnel> {
  const distinct = set.distinct ?? "NULL";
  const statement = `SELECT why, count(*) AS n, count(*) FILTER (WHERE hit) AS hits,
    count(*) FILTER (WHERE ${set.asNo ?? "false"}) AS as_no,
    count(DISTINCT ${distinct}) AS values_counted, count(DISTINCT ${distinct}) FILTER (WHERE hit) AS values_hit
  FROM (${judged(set, scope)}) GROUP BY why`;
  const params = await checkParams(sql, scope, statement, ask);
  const rows = records(await sql.query(statement, { ...ask, params }));
  const order = ["filter", ...set.steps.map((step) => step.id), "other"];
  const place = (id: string): number =>
    order.findIndex((known) => id === known || (known.endsWith(":") && id.startsWith(known)));
  const counted = rows.find((row) => row.why === "counted");
  const steps = rows
    .filter((row) => row.why !== "counted")
    .map((row) => ({ id: String(row.why), n: Number(row.n) }))
    .sort((a, b) => place(a.id) - place(b.id) || b.n - a.n);
  return {
    index,
    fact: set.fact.id,
    role: set.role,
    all: rows.reduce((sum, row) => sum + Number(row.n), 0),
    steps,
    counted: Number(counted?.n ?? 0),
    hits: set.numerator === null ? null : Number(counted?.hits ?? 0),
    asNo: set.asNo === undefined ? null : Number(counted?.as_no ?? 0),
    distinct:
      set.distinct === null
        ? null
        : { counted: Number(counted?.values_counted ?? 0), hits: Number(counted?.values_hit ?? 0) },
  };
}

/** How a number's rows come about, one funnel for each of its row sets. */
export async function funnels(
  sql: Sql,
  id: MetricId,
  variantId: string,
  scope: Scope,
  ask: AskOptions = {},
): Promise<readonly Funnel[]> {
  const metric = metricById(id);
  const sets = rowSets(metric, variantOf(metric, variantId));
  const found: Funnel[] = [];
  for (const [index, set] of sets.entries()) found.push(await funnelOf(sql, set, index, scope, ask));
  return found;
}
