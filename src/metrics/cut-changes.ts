import type { Sql } from "../base";
import { compareBoard } from "./compare";
import { sharePairs } from "./disposition-changes";
import { cutRelation, cutSql, type CutBy } from "./disposition-cut";
import { populationWhere, type DispositionPopulation } from "./disposition-population";
import { groupFrom } from "./dispositions";
import { calls } from "./facts/calls";
import { primaryCode } from "./facts/codes";
import { bucketSql } from "./scan";
import { countIf, sums, type SumRow } from "./sums";
import type { AskOptions, Scope, ShareChange } from "./types";

/** A disposition's share of one group that is surely another than in the other period. */
export interface MovedShare {
  readonly group: string;
  readonly code: string;
  /** Its share in the other period. */
  readonly before: number;
  readonly change: ShareChange;
}

/**
 * The shares of dispositions that changed since the scope's other period, group by group: by how much days differ among
 * themselves, all groups and codes judged together (false discovery rate 5 %).
 */
export async function movedShares(
  sql: Sql,
  scope: Scope,
  by: CutBy,
  population: DispositionPopulation["id"],
  groups: readonly string[],
  ask: AskOptions = {},
): Promise<MovedShare[]> {
  const { period, compare } = scope;
  if (!compare || groups.length === 0) return [];
  const spans = [period, compare];
  const rows = await sums(
    sql,
    {
      relation: `(${cutRelation(by)})`,
      fact: calls,
      where: populationWhere(population),
      filters: scope.filters,
      spans,
      keys: [bucketSql(calls.date, "day"), primaryCode, cutSql(by), `disposition_group(${primaryCode})`],
      measures: [countIf()],
      scope,
    },
    ask,
  );
  const own = new Map<string, SumRow[]>(groups.map((group) => [group, []]));
  for (const row of rows) own.get(String(row.keys[2]))?.push(row);
  const cells = [...own].flatMap(([group, found]) => {
    const codes = new Map(found.map(({ keys }) => [String(keys[1]), groupFrom(keys[3])]));
    const listed = [...codes].map(([code, of]) => ({ code, group: of }));
    return sharePairs(found, listed, spans).map((pair, i) => ({ group, code: listed[i]?.code ?? "", pair }));
  });
  return compareBoard(cells.map(({ pair }) => pair)).flatMap(({ with: before, ...change }, i) => {
    const cell = cells[i];
    const moved = change.change === "up" || change.change === "down";
    return cell && moved ? [{ group: cell.group, code: cell.code, before: before.value ?? 0, change }] : [];
  });
}
