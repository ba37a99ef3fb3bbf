import type { Sql } from "../base";
import { calls } from "./facts/calls";
import { primaryCode, unmapped } from "./facts/codes";
import { filtered, letsThrough, namedIn } from "./filters";
import type { AskOptions, Dimension, Scope } from "./types";
import { unevenDimensions } from "./uneven";

/** Whose dispositions are meant, and the flag that selects them. */
export interface DispositionPopulation {
  readonly id: "sales-attempts" | "offered-inbound" | "sales-conversations" | "answered-inbound";
  readonly where: string;
}

/** Of each population, those calls that somebody talked on: all that can be asked of people. */
export const conversationsOf = ({ id }: DispositionPopulation): DispositionPopulation =>
  id === "sales-attempts" || id === "sales-conversations"
    ? { id: "sales-conversations", where: "connect" }
    : { id: "answered-inbound", where: "answered" };

const outbound: DispositionPopulation = { id: "sales-attempts", where: "attempt" };
const inbound: DispositionPopulation = { id: "offered-inbound", where: "offered" };
const known: readonly DispositionPopulation[] = [
  outbound,
  inbound,
  conversationsOf(outbound),
  conversationsOf(inbound),
];

/** The SQL condition over the fact of calls that selects a population. */
export const populationWhere = (id: DispositionPopulation["id"]): string =>
  known.find((population) => population.id === id)?.where ?? "false";

/** SQL that is true for calls whose codes nobody has given a meaning. */
export const unmappedSql = `${primaryCode} = '${unmapped}'`;

/** What a conversation's coding came to: a code that says something, one without a meaning, or none. */
export const codings = ["coded", "unmapped", "uncoded"] as const;
export type Coding = (typeof codings)[number];

/** SQL text of a call's `Coding`. */
export const codingSql = `CASE WHEN coded THEN 'coded' WHEN ${unmappedSql} THEN 'unmapped' ELSE 'uncoded' END`;

/**
 * Sales attempts, as the metric says; inbound calls where the filter asks for them, or where there are no sales
 * attempts at all. Told apart by people, or narrowed to some, only calls that somebody talked on, where the others do
 * not say whose they were.
 */
export async function dispositionPopulation(
  sql: Sql,
  scope: Scope,
  ask: AskOptions,
  by: readonly Dimension[] = [],
): Promise<DispositionPopulation> {
  const population = await byDirection(sql, scope, ask);
  const people = [...by, ...filtered(scope.filters)];
  if (population === inbound) return people.includes("agent_id") ? conversationsOf(inbound) : inbound;
  const uneven = await unevenDimensions(sql, scope, [scope.period], people, ask);
  return uneven.size > 0 ? conversationsOf(outbound) : outbound;
}

async function byDirection(sql: Sql, scope: Scope, ask: AskOptions): Promise<DispositionPopulation> {
  const { direction } = scope.filters;
  if (namedIn(direction).length > 0) {
    if (letsThrough(direction, "outbound")) return outbound;
    if (letsThrough(direction, "inbound")) return inbound;
  }
  const any = await sql.query(`SELECT 1 AS found FROM (${calls.sql}) AS fact WHERE attempt LIMIT 1`, ask);
  return any.rowCount > 0 ? outbound : inbound;
}
