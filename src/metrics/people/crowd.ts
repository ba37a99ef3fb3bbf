import type { Period, Sql } from "../../base";
import { calls } from "../facts/calls";
import { filtered, letsThrough, namedIn } from "../filters";
import { none, valueSql } from "../scope-sql";
import { countIf, sums } from "../sums";
import type { AskOptions, Dimension, PeopleScope, Scope } from "../types";
import { bundle, united, untoldPeople, type Crews } from "./bundle";

/** Calls with `crew`, which tells people apart without naming them; it is there only where people are protected. */
const relation = `(${calls.sql.replaceAll("FROM calls", "FROM calls_crew")})`;
const taken = "result = 'answered'";

/** The people behind each group, and whether somebody took calls of whom nothing is kept. */
export interface Crowds {
  readonly crews: Crews;
  readonly unknown: ReadonlySet<string>;
}

const ofPeople: ReadonlySet<Dimension> = new Set(["agent_id"]);
const without = (scope: Scope, left: ReadonlySet<Dimension>): Scope => ({
  ...scope,
  filters: Object.fromEntries(Object.entries(scope.filters).filter(([name]) => !left.has(name as Dimension))),
});

/** The people behind the calls of a period, by an SQL expression over calls; filters on single people do not count. */
export async function crowds(
  sql: Sql,
  scope: Scope,
  span: Period,
  key: string,
  ask: AskOptions,
  left: ReadonlySet<Dimension> = ofPeople,
): Promise<Crowds> {
  const open = without(scope, new Set([...ofPeople, ...left]));
  const found = await sums(
    sql,
    {
      relation,
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

const midnight = (iso: string): boolean => /T00:00(:00(\.0+)?)?$/.test(iso) || /^\d{4}-\d\d-\d\d$/.test(iso);
const moved = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const weekday = (iso: string): number => new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay() || 7;

/** What lies right before and right after an end of a period: whole days, or the parts of the day that it divides. */
function beside(edge: string, { weekStart }: PeopleScope): readonly Period[] {
  if (midnight(edge)) {
    if (weekday(edge) === weekStart) return []; // weeks are what everything else is measured by
    return [
      { from: moved(edge, -1), to: moved(edge, 0) },
      { from: moved(edge, 0), to: moved(edge, 1) },
    ];
  }
  return [
    { from: moved(edge, 0), to: edge },
    { from: edge, to: moved(edge, 1) },
  ];
}

/** Whether no end of a period divides off so few people that two periods would tell what one may not. */
async function edgesSafe(
  sql: Sql,
  scope: Scope,
  span: Period,
  of: PeopleScope,
  ask: AskOptions,
): Promise<boolean> {
  const units = [...beside(span.from, of), ...beside(span.to, of)];
  if (units.length === 0) return true;
  const open = without(scope, ofPeople);
  const found = await sums(
    sql,
    {
      relation,
      fact: calls,
      where: "crew IS NOT NULL",
      filters: open.filters,
      spans: units,
      keys: ["crew::VARCHAR"],
      measures: [],
      scope: open,
    },
    ask,
  );
  return units.every((_, i) => {
    const people = found.filter(({ span: unit }) => unit === i).length;
    return people === 0 || people >= of.crowd;
  });
}

/**
 * Whether figures that people can be judged by may be told of a period: enough people are behind them, and neither
 * another choice of a filter nor another end of the period leaves so few over that a difference would tell of them.
 */
export async function mayTell(sql: Sql, scope: Scope, span: Period, ask: AskOptions): Promise<boolean> {
  const of = scope.people;
  if (!of) return true;
  const dimensions = filtered(scope.filters).filter(
    (d) => !ofPeople.has(d) && calls.filters[d] !== undefined,
  );
  const whole = await crowds(sql, scope, span, "'all'", ask);
  const people = whole.crews.get("all")?.size ?? 0;
  if (people === 0 && whole.unknown.size === 0) return true; // nobody took any: there is nobody to tell of
  if (people === 0) return midnight(span.from) && midnight(span.to) && !dimensions.some((d) => isOfTheDay(d));
  if (people < of.crowd) return false;
  if (!(await peopleSafe(sql, scope, span, of, ask))) return false;
  for (const dimension of dimensions) {
    const { crews } = await crowds(
      sql,
      scope,
      span,
      valueSql(dimension, calls.filters[dimension] ?? "NULL"),
      ask,
      new Set([dimension]),
    );
    const few = bundle(crews, of.crowd);
    const chosen = [...few].filter((value) => letsThrough(scope.filters[dimension], value));
    if (chosen.length > 0 && chosen.length < few.size) return false;
    if (few.size > 0 && united(crews, few).size < of.crowd) return false;
  }
  return edgesSafe(sql, scope, span, of, ask);
}

/** Whether a choice of single people leaves none of those with too few calls over, alone or as a difference. */
async function peopleSafe(
  sql: Sql,
  scope: Scope,
  span: Period,
  of: PeopleScope,
  ask: AskOptions,
): Promise<boolean> {
  const chosen = scope.filters.agent_id;
  if (namedIn(chosen).length === 0) return true;
  const open = without(scope, ofPeople);
  const found = await sums(
    sql,
    {
      relation: "calls",
      fact: calls,
      where: "agent_id IS NOT NULL",
      filters: open.filters,
      spans: [span],
      keys: ["agent_id"],
      measures: [countIf()],
      scope: open,
    },
    ask,
  );
  const sizes = found.map(({ keys, sums: [n] }) => ({ group: String(keys[0]), n: n ?? 0 }));
  const few = untoldPeople(sizes, of.least);
  const inside = [...few].filter((person) => letsThrough(chosen, person));
  return inside.length === 0 || (inside.length === few.size && few.size > 1);
}

const isOfTheDay = (dimension: Dimension): boolean => dimension === "hour";
