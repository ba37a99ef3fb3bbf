import type { Sql } from "../../base";
import {
  volumeFilters,
  volumePopulations,
  volumeRelation,
  volumeSql,
  type VolumePopulation,
} from "../call-populations";
import { dispositionPopulation } from "../disposition-population";
import { calls, internalCalls, realCalls } from "../facts/calls";
import { filtered, namedIn } from "../filters";
import { filterSql, scopeSql } from "../scope-sql";
import type { AskOptions, Filters, Scope } from "../types";
import { checkParams } from "./check-params";
import { toldRows } from "../people/row-guard";
import { rowSource } from "./row-list";
import type { RowSource } from "./row-source";

/**
 * Calls that a number counts and that are no metric's: the volume line's, those whose dispositions are counted (`coded`:
 * only those with a code), answered inbound calls at any hour (`served`), all real calls, and all rows of the period; what
 * an import's calls come to beside inbound and phantom ones.
 */
export const callPopulations = [
  ...volumePopulations,
  "dispositions",
  "coded",
  "served",
  "real",
  "all",
  "outbound",
  "internal",
  "tests",
] as const;
export type CallPopulation = (typeof callPopulations)[number];

/** Which calls are meant: a population, in a scope, and of those the ones that a mark or row stands for. */
export interface CallsOf {
  readonly population: CallPopulation;
  readonly scope: Scope;
  /** Beside the scope's filters; dispositions are primary codes here, as the disposition charts count them. */
  readonly within: Filters;
  /** One of the tags of a call. */
  readonly tag?: string;
  /** Only what one import brought. */
  readonly importId?: string;
}

const isVolume = (population: CallPopulation): population is VolumePopulation =>
  volumePopulations.some((known) => known === population);

async function meant(sql: Sql, { population, scope }: CallsOf, ask: AskOptions) {
  if (isVolume(population)) {
    const { sql: relation, open } = volumeRelation(scope);
    return { relation, where: volumeSql(population, open), filters: volumeFilters(scope.filters).filters };
  }
  const plain = { relation: calls.sql, filters: scope.filters };
  const fixed = {
    real: realCalls,
    all: "true",
    served: "answered",
    outbound: `direction = 'outbound' AND ${realCalls}`,
    internal: internalCalls,
    tests: "is_test",
  };
  if (population in fixed) return { ...plain, where: fixed[population as keyof typeof fixed] };
  const { where } = await dispositionPopulation(sql, scope, ask);
  return { ...plain, where: population === "coded" ? `${where} AND coded` : where };
}

/** SQL that keeps the calls that a mark stands for, by variables of its own. */
const withinSql = (within: Filters): string =>
  filterSql(calls, within).replaceAll("getvariable('f_", "getvariable('within_");

/** The calls of a population, to be asked for page by page: the predicate that its number was counted by. */
export async function callRows(sql: Sql, of: CallsOf, ask: AskOptions = {}): Promise<RowSource> {
  const { relation, where, filters } = await meant(sql, of, ask);
  const tagged =
    of.tag === undefined ? "true" : "list_contains(coalesce(tags, [disposition]), getvariable('within_tag'))";
  const imported = of.importId === undefined ? "true" : "import_id = getvariable('within_import')";
  const text = `SELECT * FROM (${relation}) AS fact
    WHERE (${where}) AND ${scopeSql(calls, filters)}
      AND ${withinSql(of.within)} AND ${tagged} AND ${imported}`;
  const own = Object.fromEntries(
    filtered(of.within).map((dimension) => [`within_${dimension}`, namedIn(of.within[dimension])]),
  );
  const params = {
    ...(await checkParams(sql, { ...of.scope, filters }, text, ask)),
    ...own,
    ...(of.tag !== undefined && { within_tag: of.tag }),
    ...(of.importId !== undefined && { within_import: of.importId }),
  };
  const rows = await rowSource(sql, { fact: "calls", sql: text, params }, ask);
  const { disposition: _, ...reached } = of.within; // what came of calls does not make them fewer people's
  return toldRows(sql, { ...of.scope, filters: { ...of.scope.filters, ...reached } }, rows, ask);
}
