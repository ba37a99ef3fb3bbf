import { records, type Sql } from "../../base";
import { calls } from "../facts/calls";
import type { AskOptions } from "../types";

/** What all calls of one contact come to. */
export interface ContactHistory {
  readonly calls: number;
  readonly inbound: number;
  /** Local start of the first and the last call, epoch ms. */
  readonly first: number;
  readonly last: number;
  /** Primary codes and tags with the number of calls that carry them, the most frequent first. */
  readonly codes: readonly { readonly code: string; readonly n: number }[];
  /** Promised follow-ups, the latest first: when they are due, local epoch ms (null where no day was said), and whether somebody called since. */
  readonly followUps: readonly {
    readonly due: number | null;
    readonly promised: number;
    readonly kept: boolean;
  }[];
}

const own = "system_id = getvariable('list_system') AND contact_key = getvariable('list_contact')";

/**
 * The history of one contact over all stored calls, whatever the notebook's filters; null where there are none. `guarded`:
 * days instead of moments, and weeks where a day had too few people.
 */
export async function contactHistory(
  sql: Sql,
  contact: { readonly systemId: string; readonly key: string },
  ask: AskOptions = {},
  guarded = false,
): Promise<ContactHistory | null> {
  const shown = (time: string): string => (guarded ? `shown_day(${time})` : time);
  const options = { ...ask, params: { list_system: contact.systemId, list_contact: contact.key } };
  const [whole] = records(
    await sql.query(
      `SELECT count(*) AS n, count(*) FILTER (WHERE direction = 'inbound') AS inbound,
         epoch_ms(min(${shown("started_local")})) AS first, epoch_ms(max(${shown("started_local")})) AS last
       FROM (${calls.sql}) AS fact WHERE ${own}`,
      options,
    ),
  );
  if (!whole || Number(whole.n) === 0) return null;
  const codes = records(
    await sql.query(
      `SELECT code, count(*) AS n FROM (
         SELECT unnest(list_distinct(list_concat([disposition], coalesce(tags, [])))) AS code
         FROM (${calls.sql}) AS fact WHERE ${own}
       ) WHERE code IS NOT NULL GROUP BY code ORDER BY n DESC, code`,
      options,
    ),
  );
  const followUps = records(
    await sql.query(
      `SELECT epoch_ms(${shown("started_local")}) AS promised,
         epoch_ms(${guarded ? "date_trunc('day', started_local + (follow_up_due_at - started_at))" : "started_local + (follow_up_due_at - started_at)"}) AS due,
         next_out_s IS NOT NULL OR next_in_s IS NOT NULL AS kept
       FROM (${calls.windowedSql ?? calls.sql}) AS fact WHERE ${own} AND promises ORDER BY started_local DESC`,
      options,
    ),
  );
  return {
    calls: Number(whole.n),
    inbound: Number(whole.inbound),
    first: Number(whole.first),
    last: Number(whole.last),
    codes: codes.map(({ code, n }) => ({ code: String(code), n: Number(n) })),
    followUps: followUps.map(({ due, promised, kept }) => ({
      due: due === null || due === undefined ? null : Number(due),
      promised: Number(promised),
      kept: kept === true,
    })),
  };
}
