import type { Period, Sql } from "../../base";
import { calls } from "../facts/calls";
import { none } from "../scope-sql";
import { countIf, sums } from "../sums";
import type { AskOptions, Dimension, Scope } from "../types";
import type { Crews } from "./bundle";

/** Calls with `crew`, which tells people apart without naming them; it is there only where people are protected. */
const ofCrews = `(${calls.sql.replaceAll("FROM calls", "FROM calls_crew")})`;
const taken = "result = 'answered'";

/** The people behind each group, and whether somebody took calls of whom nothing is kept. */
export interface Crowds {
  readonly crews: Crews;
  readonly unknown: ReadonlySet<string>;
}

/** What tells single people apart. */
export const ofPeople: ReadonlySet<Dimension> = new Set(["agent_id"]);
/** A scope without some of its filters. */
export const without = (scope: Scope, left: ReadonlySet<Dimension>): Scope => ({
  ...scope,
  filters: Object.fromEntries(Object.entries(scope.filters).filter(([name]) => !left.has(name as Dimension))),
});

type Known = Map<string, Promise<Crowds>>;
/** What one run has asked: its metrics and groups ask much the same, and nothing changes while it lasts. */
const asked = new WeakMap<Sql, WeakMap<AbortSignal, Known>>();
const mostKnown = 200;

function knownTo(sql: Sql, signal: AbortSignal | undefined): Known {
  if (!signal) return new Map();
  const bySignal = asked.get(sql) ?? new WeakMap<AbortSignal, Known>();
  asked.set(sql, bySignal);
  const known = bySignal.get(signal);
  if (known && known.size < mostKnown) return known;
  const fresh: Known = new Map();
  bySignal.set(signal, fresh);
  return fresh;
}

/** The people behind the calls of a period, by an SQL expression over calls; filters on single people do not count. */
export function crowds(
  sql: Sql,
  scope: Scope,
  span: Period,
  key: string,
  ask: AskOptions,
  left: ReadonlySet<Dimension> = ofPeople,
): Promise<Crowds> {
  const open = without(scope, new Set([...ofPeople, ...left]));
  const question = JSON.stringify([open.filters, span, key, scope.params, scope.queueParams]);
  const known = knownTo(sql, ask.signal);
  const found = known.get(question) ?? crewsOf(sql, open, span, key, ask);
  known.set(question, found);
  found.catch(() => known.delete(question));
  return found;
}

async function crewsOf(sql: Sql, open: Scope, span: Period, key: string, ask: AskOptions): Promise<Crowds> {
  const found = await sums(
    sql,
    {
      relation: ofCrews,
      fact: calls,
      where: `crew IS NOT NULL OR ${taken}`,
      filters: open.filters,
      spans: [span],
      keys: [`coalesce((${key})::VARCHAR, '${none}')`, "crew::VARCHAR"],
      measures: [countIf()],
      scope: open,
    },
    ask,
  );
  const crews = new Map<string, Set<string>>();
  const unknown = new Set<string>();
  for (const { keys } of found) {
    const [value, crew] = [String(keys[0]), keys[1] ?? null];
    const known = crews.get(value) ?? new Set();
    crews.set(value, crew === null ? known : known.add(String(crew)));
    if (crew === null) unknown.add(value);
  }
  return { crews, unknown: new Set([...unknown].filter((value) => crews.get(value)?.size === 0)) };
}
