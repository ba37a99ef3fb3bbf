import { records, type Period, type Sql } from "../base";
import { outboundCalls } from "./facts/calls";
import { filterSql, scopeParams, spansSql } from "./scope-sql";
import type { AskOptions, Dimension, Scope } from "./types";

/** What a phone system may know only of the dials that somebody answered. */
const ofPeople: readonly Dimension[] = ["agent_id", "team", "skill"];

/** Unanswered dials must carry a dimension at least this often, as a share of how often conversations do. */
const least = 0.8;

/**
 * Of some dimensions, those that the unanswered dials of these periods lack while conversations carry them: many
 * dialers name an agent only when somebody answers. Counted without the filters on such dimensions.
 */
export async function unevenDimensions(
  sql: Sql,
  scope: Scope,
  spans: readonly Period[],
  dimensions: readonly Dimension[],
  ask: AskOptions,
): Promise<ReadonlySet<Dimension>> {
  const asked = ofPeople.filter((dimension) => dimensions.includes(dimension));
  if (asked.length === 0) return new Set();
  const filters = Object.fromEntries(
    Object.entries(scope.filters).filter(([name]) => !ofPeople.includes(name as Dimension)),
  );
  const counts = asked.map(
    (d) => `count(${d}) FILTER (WHERE connect) AS ${d}_of_connects,
      count(${d}) FILTER (WHERE NOT connect) AS ${d}_of_others`,
  );
  const [row = {}] = records(
    await sql.query(
      `SELECT count(*) FILTER (WHERE connect) AS connects, count(*) FILTER (WHERE NOT connect) AS others,
        ${counts.join(", ")}
       FROM (${outboundCalls.sql}) AS fact
       WHERE attempt AND ${spansSql(outboundCalls.date, spans.length)} AND ${filterSql(outboundCalls, filters)}`,
      { ...ask, params: scopeParams({ ...scope, filters }, spans) },
    ),
  );
  const n = (name: string): number => Number(row[name] ?? 0);
  return new Set(
    asked.filter((d) => n(`${d}_of_others`) * n("connects") < least * n(`${d}_of_connects`) * n("others")),
  );
}
