import { records, type Params, type Period, type Sql } from "../../base";
import { calls } from "../facts/calls";
import { filtered, letsThrough, namedIn } from "../filters";
import { filterSql, none, scopeParams, scopeSql, valueSql } from "../scope-sql";
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
  const table = await sql.query(
    `SELECT coalesce((${key})::VARCHAR, '${none}') AS value, coalesce(string_agg(DISTINCT crew::VARCHAR, ' '), '') AS crew,
       count(*) FILTER (WHERE crew IS NULL AND ${taken})::DOUBLE AS unknown
     FROM ${relation} AS fact WHERE ${scopeSql(calls, open.filters)} GROUP BY 1`,
    { ...ask, params: scopeParams(open, [span]) },
  );
  const rows = records(table).map((row) => ({
    value: String(row.value),
    crew: new Set(
      String(row.crew)
        .split(" ")
        .filter((one) => one !== ""),
    ),
    unknown: Number(row.unknown) > 0,
  }));
  return {
    crews: new Map(rows.map(({ value, crew }) => [value, crew])),
    unknown: new Set(rows.filter((row) => row.unknown && row.crew.size === 0).map(({ value }) => value)),
  };
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
  const ends: Params = Object.fromEntries(
    units.flatMap(({ from, to }, i) => [
      [`unit_from_${i}`, from],
      [`unit_to_${i}`, to],
    ]),
  );
  const inside = units.map(
    (_, i) =>
      `(started_local >= getvariable('unit_from_${i}')::TIMESTAMP AND started_local < getvariable('unit_to_${i}')::TIMESTAMP)`,
  );
  const [row = {}] = records(
    await sql.query(
      `SELECT ${inside.map((where, i) => `count(DISTINCT crew) FILTER (WHERE ${where})::DOUBLE AS unit_${i}`).join(", ")}
       FROM ${relation} AS fact WHERE (${inside.join(" OR ")}) AND ${filterSql(calls, open.filters)}`,
      { ...ask, params: { ...scopeParams(open, [span]), ...ends } },
    ),
  );
  return units.every((_, i) => {
    const people = Number(row[`unit_${i}`] ?? 0);
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
  const table = await sql.query(
    `SELECT coalesce(agent_id, '${none}') AS person, count(*)::DOUBLE AS n FROM calls AS fact
     WHERE ${scopeSql(calls, open.filters)} AND agent_id IS NOT NULL GROUP BY 1`,
    { ...ask, params: scopeParams(open, [span]) },
  );
  const sizes = records(table).map((row) => ({ group: String(row.person), n: Number(row.n) }));
  const few = untoldPeople(sizes, of.least);
  const inside = [...few].filter((person) => letsThrough(chosen, person));
  return inside.length === 0 || (inside.length === few.size && few.size > 1);
}

const isOfTheDay = (dimension: Dimension): boolean => dimension === "hour";
