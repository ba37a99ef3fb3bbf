import { calls } from "../facts/calls";
import type { Fact } from "../facts/fact";
import { factOf } from "../facts/facts";
import { openCalls } from "../facts/open-calls";
import { filterSql, spanSql } from "../scope-sql";
import type { FactId, Filters } from "../types";

/** A relation that SQL of people reads by this name, over the stored relations of a data version. */
export interface SqlRelation {
  readonly name: string;
  readonly sql: string;
  /** The facts whose parts can be counted over its rows. */
  readonly facts: readonly FactId[];
  readonly fact: Fact;
  /** A stored relation of this name is hidden by it. */
  readonly shadows: boolean;
}

const leadsSql = `SELECT l.*, epoch(coalesce(c.to_at, (SELECT max(to_at) FROM coverage)) - l.created_at) AS coverage_left_s,
  EXISTS (SELECT 1 FROM calls AS dial WHERE dial.direction = 'outbound' AND NOT dial.is_test AND dial.lead_id IS NOT NULL) AS linked
FROM leads_windowed AS l LEFT JOIN coverage AS c ON c.system_id = l.system_id`;

const plain = (id: FactId, name: string = id, shadows = false): SqlRelation => {
  const fact = factOf(id);
  return { name, sql: fact.sql, facts: [id], fact, shadows };
};

/** Facts by the names that SQL cells read them by; each row of theirs is one unit of analysis. */
export const sqlRelations: readonly SqlRelation[] = [
  {
    name: "calls",
    sql: calls.windowedSql ?? calls.sql,
    facts: ["calls", "inbound_calls", "outbound_calls"],
    fact: calls,
    shadows: true,
  },
  plain("legs", "legs", true),
  { ...plain("leads", "leads", true), sql: leadsSql },
  plain("deals", "deals", true),
  plain("responses", "responses", true),
  plain("first_contacts"),
  plain("dialled_leads"),
  plain("reasons"),
  plain("returns"),
  plain("agent_time", "agent_days"),
  plain("spend_days"),
];

/** Calls with one more column: whether a call came in the opening hours of its queue. */
export const callsWithHours: string = `SELECT * EXCLUDE (calendar_queue, open_queue, open_from, open_to)
FROM (${(openCalls.every?.sql ?? openCalls.sql).replace(`(${calls.sql})`, `(${calls.windowedSql ?? calls.sql})`)})`;

/** Rows of a fact in the period that a notebook is about (0) or compared with (1), and let through by its filters. */
export function narrowed({ fact }: SqlRelation, sql: string, span: 0 | 1, filters: Filters): string {
  const narrow = filterSql(fact, filters);
  // The other side may be filtered by another queue: its lists have names of their own.
  const own = span === 0 ? narrow : narrow.replaceAll("getvariable('f_", "getvariable('other_");
  return `SELECT * FROM (${sql}) AS fact WHERE ${spanSql(fact.date, span)}${own === "true" ? "" : ` AND ${own}`}`;
}
