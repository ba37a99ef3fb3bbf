import type { Sql } from "../base";
import { cutRelation, cutSql, type CutBy } from "./disposition-cut";
import {
  codings,
  codingSql,
  conversationsOf,
  dispositionPopulation,
  type Coding,
  type DispositionPopulation,
} from "./disposition-population";
import { calls } from "./facts/calls";
import { primaryCode } from "./facts/codes";
import { namedIn } from "./filters";
import { mustTell } from "./people/must-tell";
import { none } from "./scope-sql";
import { countIf, sums } from "./sums";
import { dimensions, type AskOptions, type Scope } from "./types";

/** The calls of one group, by primary code and by what their coding came to. */
export interface DispositionGroupRow {
  readonly group: string; // as stored; NULL is `(none)`
  readonly n: number;
  readonly codes: ReadonlyMap<string, number>;
  readonly coding: Readonly<Record<Coding, number>>;
}

export interface DispositionTable {
  readonly population: DispositionPopulation["id"];
  /** Columns that the data lacks; then there are no groups, and that is not "none". */
  readonly needs: readonly string[];
  /** The largest first. */
  readonly groups: readonly DispositionGroupRow[];
  readonly whole: DispositionGroupRow;
}

export interface DispositionTableOptions extends AskOptions {
  /** Only calls that somebody talked on: the others have nobody who could have coded them. */
  readonly conversations?: boolean;
}

/**
 * What came of the calls of each queue, agent, hour, attempt, ... and how much of it was coded. Where no direction is
 * asked for and dials do not know the dimension at all (most know no queue), inbound calls are meant.
 */
export async function dispositionTable(
  sql: Sql,
  scope: Scope,
  by: CutBy,
  options: DispositionTableOptions = {},
): Promise<DispositionTable> {
  const found = await oneDirection(sql, scope, by, options);
  const lacks = by !== "hour" && by !== "attempt" && found.needs.includes(by);
  if (!lacks || namedIn(scope.filters.direction).length > 0) return found;
  const filters = { ...scope.filters, direction: ["inbound"] };
  const inbound = await oneDirection(sql, { ...scope, filters }, by, options);
  return inbound.needs.length > 0 ? found : inbound;
}

async function oneDirection(
  sql: Sql,
  scope: Scope,
  by: CutBy,
  { conversations = false, ...ask }: DispositionTableOptions,
): Promise<DispositionTable> {
  await mustTell(sql, scope, ask);
  const people = dimensions.filter((dimension) => dimension === by);
  const meant = await dispositionPopulation(sql, scope, ask, people);
  const population = conversations ? conversationsOf(meant) : meant;
  const found = await sums(
    sql,
    {
      relation: `(${cutRelation(by)})`,
      fact: calls,
      where: population.where,
      filters: scope.filters,
      spans: [scope.period],
      keys: [cutSql(by), primaryCode, codingSql],
      measures: [countIf()],
      scope,
    },
    ask,
  );
  const rows = found
    .map(({ keys: [cut, code, coding], sums: [n] }) => ({
      group: String(cut),
      code: String(code),
      coding: codings.find((known) => known === coding) ?? "uncoded",
      n: n ?? 0,
    }))
    .sort((a, b) => b.n - a.n);
  const whole = rowOf(none, rows);
  const parts = new Map<string, Counted[]>();
  for (const row of rows) parts.set(row.group, [...(parts.get(row.group) ?? []), row]);
  const groups = [...parts]
    .map(([group, own]) => rowOf(group, own))
    .sort((a, b) => b.n - a.n || (a.group < b.group ? -1 : 1));
  const needs = [
    ...(whole.n > 0 && whole.n === (whole.codes.get(none) ?? 0) ? ["disposition"] : []),
    ...(groups.length === 1 && groups[0]?.group === none ? [by === "attempt" ? "lead_id" : by] : []),
  ];
  return { population: population.id, needs, groups: needs.length > 0 ? [] : groups, whole };
}

interface Counted {
  readonly code: string;
  readonly coding: Coding;
  readonly n: number;
}

function rowOf(group: string, rows: readonly Counted[]): DispositionGroupRow {
  const codes = new Map<string, number>();
  const coding = { coded: 0, unmapped: 0, uncoded: 0 };
  for (const row of rows) {
    codes.set(row.code, (codes.get(row.code) ?? 0) + row.n);
    coding[row.coding] += row.n;
  }
  return { group, n: rows.reduce((sum, { n }) => sum + n, 0), codes, coding };
}
