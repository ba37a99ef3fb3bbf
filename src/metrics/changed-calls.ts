import { identifier, naturalKey, records, schema, type Sql } from "../base";
import { spanSql } from "./scope-sql";
import type { AskOptions, Period } from "./types";

/** What Dialbook works out for a call from others: it changes although the call does not. */
const workedOut = new Set(["dq_flags", "lead_id"]);
const told = schema.calls.map(({ name }) => name).filter((name) => !workedOut.has(name));

/** Calls of a period that another export tells now. */
export interface Retold {
  /** Those whose older rows are still kept, so that both can be compared. */
  readonly comparable: number;
  /** Those of them of which the newer export says something else. */
  readonly changed: number;
}

/** Compares a period's calls with what the exports say that told them before (`imports`, by id). */
export async function changedCalls(
  sql: Sql,
  period: Period,
  imports: readonly string[],
  ask: AskOptions = {},
): Promise<Retold> {
  const key = [...naturalKey.calls, "system_id"].map(identifier);
  const row = (alias: string): string =>
    `row(${told.map((name) => `${alias}.${identifier(name)}`).join(", ")})`;
  const table = await sql.query(
    `WITH pairs AS (
      SELECT c.import_id AS i, ${key.map((name) => `c.${name}`).join(", ")}, ${row("c")} IS DISTINCT FROM ${row("o")} AS other
      FROM calls c JOIN calls_replaced o ON ${key.map((name) => `c.${name} = o.${name}`).join(" AND ")}
      WHERE ${spanSql("c.started_local", 0)} AND o.import_id <> c.import_id
        AND list_contains(getvariable('imports')::VARCHAR[], o.import_id)),
    once AS (SELECT bool_and(other) AS other FROM pairs GROUP BY i, ${key.join(", ")})
    SELECT count(*)::DOUBLE AS comparable, (count(*) FILTER (other))::DOUBLE AS changed FROM once`,
    { ...ask, params: { from_0: period.from, to_0: period.to, imports } },
  );
  const [found] = records(table);
  return { comparable: Number(found?.comparable ?? 0), changed: Number(found?.changed ?? 0) };
}
