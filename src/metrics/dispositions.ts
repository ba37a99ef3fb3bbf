import { dispositionGroups, type Cell, type DispositionGroup, type Sql } from "../base";
import { dispositionPopulation, type DispositionPopulation } from "./disposition-population";
import { shareChanges } from "./disposition-changes";
import { calls } from "./facts/calls";
import { primaryCode } from "./facts/codes";
import { simultaneousZ } from "./intervals/normal";
import { wilson } from "./intervals/wilson";
import { mustTell } from "./people/must-tell";
import { countIf, sums, type SumQuestion, type SumRow } from "./sums";
import type { AskOptions, DispositionShare, Scope } from "./types";

/** What came of the calls (metrics.md M03). */
export interface Dispositions {
  readonly population: DispositionPopulation["id"];
  /** By primary code, most frequent first; shares add to 1, intervals hold together. */
  readonly rows: readonly DispositionShare[];
  /** Share of coded calls that carry a code at all; may add to more than 1. */
  readonly incidence: readonly { readonly code: string; readonly n: number; readonly share: number }[];
  readonly coded: number;
  readonly total: number;
  /** Share of calls that were coded; null without calls. */
  readonly coverage: number | null;
}

/** A disposition's group as SQL tells it. */
export const groupFrom = (cell: Cell | undefined): DispositionGroup =>
  dispositionGroups.find((group) => group === cell) ?? "unknown";

interface Coded {
  readonly code: string;
  readonly group: DispositionGroup;
  readonly n: number;
  /** In the other period. */
  readonly previous: number;
}

/** How often each code was the primary one in both periods, most frequent first. */
function byCode(rows: readonly SumRow[]): Coded[] {
  const found = new Map<string, Coded>();
  for (const { span, keys, sums: figures } of rows) {
    const [code, n] = [String(keys[0]), figures[0] ?? 0];
    const known = found.get(code) ?? { code, group: groupFrom(keys[1]), n: 0, previous: 0 };
    found.set(code, span === 0 ? { ...known, n } : { ...known, previous: n });
  }
  return [...found.values()].sort((a, b) => b.n - a.n || (a.code < b.code ? -1 : 1));
}

/** The dispositions of a scope's calls, with their shares in the other period. */
export async function dispositions(sql: Sql, scope: Scope, ask: AskOptions = {}): Promise<Dispositions> {
  await mustTell(sql, scope, ask);
  const population = await dispositionPopulation(sql, scope, ask);
  const spans = scope.compare ? [scope.period, scope.compare] : [scope.period];
  const of = (question: Pick<SumQuestion, "relation" | "where" | "spans" | "keys" | "measures">) =>
    sums(sql, { ...question, fact: calls, filters: scope.filters, scope }, ask);

  const primary = byCode(
    await of({
      relation: `(${calls.sql})`,
      where: population.where,
      spans,
      keys: [primaryCode, `disposition_group(${primaryCode})`],
      measures: [countIf()],
    }),
  );
  const tagged = await of({
    relation: `(SELECT *, unnest(list_distinct(coalesce(tags, [disposition]))) AS tag FROM (${calls.sql}) AS tagged)`,
    where: `${population.where} AND coded AND tag IS NOT NULL`,
    spans: [scope.period],
    keys: ["tag"],
    measures: [countIf()],
  });
  const [whole] = await of({
    relation: `(${calls.sql})`,
    where: population.where,
    spans: [scope.period],
    keys: [],
    measures: [countIf(), countIf("coded")],
  });

  const [total, coded] = [whole?.sums[0] ?? 0, whole?.sums[1] ?? 0];
  const before = primary.reduce((n, row) => n + row.previous, 0);
  const changes = before > 0 ? await shareChanges(sql, scope, population, primary, ask) : null;
  const z = simultaneousZ(primary.length);
  const rows = primary.map(({ code, group, n, previous }): DispositionShare => {
    const limits = wilson(n, total, z);
    return {
      code,
      group,
      n,
      share: total > 0 ? n / total : 0,
      low: limits?.low ?? 0,
      high: limits?.high ?? 1,
      previousShare: before > 0 ? previous / before : null,
      previousN: before > 0 ? previous : null,
      change: changes?.get(code) ?? null,
    };
  });
  const incidence = tagged
    .map(({ keys: [code], sums: [n] }) => ({ code: String(code), n: n ?? 0, share: (n ?? 0) / coded }))
    .sort((a, b) => b.n - a.n || (a.code < b.code ? -1 : 1));
  return {
    population: population.id,
    rows,
    incidence,
    coded,
    total,
    coverage: total > 0 ? coded / total : null,
  };
}
