import type { Kind } from "../base";
import type { DataState, SegmentRecord } from "../store";
import { schemaVersion } from "../base";
import { alive, deadRows, deadTable, visibleSegments } from "./dead-rows";
import { writeSegment } from "./segment-writer";
import { callWindowColumns, leadWindowColumns, leadWindowsSql, windowsSql } from "./windows";
import type { Workshop } from "./write-rows";

const inputs: Readonly<Record<"calls" | "leads", string>> = {
  calls: "system_id, call_id, started_at, direction, is_test, contact_key, lead_id, callback_of, result",
  leads: "lead_id, created_at",
};

/** The visible rows of a kind, with the number of their segment and their row id, as a temporary table. */
async function gather(
  shop: Workshop,
  state: DataState,
  kind: "calls" | "leads",
): Promise<readonly SegmentRecord[]> {
  const segments = visibleSegments(state).filter((segment) => segment.kind === kind);
  const parts: string[] = [];
  for (const [i, segment] of segments.entries()) {
    const dead = deadRows(state, segment);
    const table = `window_dead_${kind}_${i}`;
    for (const statement of deadTable(dead, table))
      await shop.sql.query(statement.replace("CREATE TABLE", "CREATE OR REPLACE TEMP TABLE"));
    const alias = await shop.segments.alias(segment);
    parts.push(
      `SELECT ${i} AS seg, r.rowid AS rid, ${inputs[kind]} FROM ${alias}.${kind} r${alive(dead, "r", table)}`,
    );
  }
  if (parts.length > 0)
    await shop.sql.query(`CREATE OR REPLACE TEMP TABLE window_${kind} AS ${parts.join(" UNION ALL ")}`);
  return segments;
}

/** Writes one side segment per segment: a row for each of its rows, in the same order, NULL where the row is dead. */
async function writeSides(
  shop: Workshop,
  kind: Kind,
  segments: readonly SegmentRecord[],
  columns: readonly string[],
): Promise<readonly SegmentRecord[]> {
  const records: SegmentRecord[] = [];
  for (const [i, of] of segments.entries()) {
    shop.sql.check();
    const select = `SELECT ${columns.join(", ")} FROM range(${of.rows}) n(i)
      LEFT JOIN (FROM window_result WHERE seg = ${i}) w ON w.rid = n.i ORDER BY n.i`;
    const blob = await writeSegment(shop.db, "windows", select, shop.sql.watch);
    const id = crypto.randomUUID();
    shop.segments.own(id, blob);
    records.push(
      await shop.store.putPending(
        shop.importId,
        {
          id,
          kind,
          role: "windows",
          of: of.id,
          importIds: of.importIds,
          rows: of.rows,
          minStart: null,
          maxStart: null,
          columns,
          schemaVersion,
          codec: "plain",
        },
        blob,
      ),
    );
  }
  return records;
}

/**
 * Computes the window columns of all visible calls and leads of a state anew and stores them as pending side segments;
 * the state's present side segments are to be removed with the publication that adds these.
 */
export async function writeWindows(shop: Workshop, state: DataState): Promise<readonly SegmentRecord[]> {
  const calls = await gather(shop, state, "calls");
  const leads = await gather(shop, state, "leads");
  const written: SegmentRecord[] = [];
  const compute = (sql: string): Promise<unknown> =>
    shop.sql.query(`CREATE OR REPLACE TEMP TABLE window_result AS SELECT * FROM (${sql})`);
  if (calls.length > 0) {
    await compute(`SELECT seg, rid, ${callWindowColumns.join(", ")} FROM (${windowsSql("window_calls")})`);
    written.push(...(await writeSides(shop, "calls", calls, callWindowColumns)));
  }
  if (leads.length > 0) {
    if (calls.length === 0)
      await shop.sql.query(
        "CREATE OR REPLACE TEMP TABLE window_calls AS SELECT NULL::VARCHAR AS lead_id, NULL::TIMESTAMP AS started_at, NULL::VARCHAR AS direction, false AS is_test, NULL::VARCHAR AS result WHERE false",
      );
    await compute(
      `SELECT seg, rid, ${leadWindowColumns.join(", ")} FROM (${leadWindowsSql("window_leads", "window_calls")})`,
    );
    written.push(...(await writeSides(shop, "leads", leads, leadWindowColumns)));
  }
  for (const table of ["window_result", "window_calls", "window_leads"])
    await shop.sql.query(`DROP TABLE IF EXISTS ${table}`);
  return written;
}
