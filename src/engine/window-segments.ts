import type { DataState, SegmentRecord } from "../store";
import { visibleSegments } from "./dead-rows";
import { hasLinks, writeLinked } from "./linked-sides";
import { writeSides } from "./window-sides";
import { visibleRows } from "./window-touched";
import type { Gathered, Sides } from "./window-types";
import { updateCallWindows } from "./window-update";
import { callWindowColumns, windowsSql } from "./windows";
import type { Workshop } from "./write-rows";

/** What windows are computed from. */
const inputs =
  "system_id, call_id, started_at, direction, is_test, contact_key, lead_id, callback_of, result";

async function gather(shop: Workshop, state: DataState): Promise<Gathered> {
  const segments = visibleSegments(state).filter((segment) => segment.kind === "calls");
  const parts: string[] = [];
  for (const [i, segment] of segments.entries()) {
    const columns = `${i} AS seg, r.rowid AS rid, ${inputs}`;
    parts.push(await visibleRows(shop, state, segment, columns, `window_dead_calls_${i}`));
  }
  return { segments, rows: parts.join(" UNION ALL "), columns: inputs };
}

const compute = (shop: Workshop, sql: string): Promise<unknown> =>
  shop.sql.query(`CREATE OR REPLACE TEMP TABLE window_result AS SELECT * FROM (${sql})`);

async function allCalls(shop: Workshop, calls: Gathered): Promise<readonly SegmentRecord[]> {
  await shop.sql.query(`CREATE OR REPLACE TEMP TABLE window_calls AS ${calls.rows}`);
  await compute(
    shop,
    `SELECT seg, rid, ${callWindowColumns.join(", ")} FROM (${windowsSql("window_calls")})`,
  );
  return writeSides(shop, "calls", [...calls.segments.entries()], callWindowColumns);
}

/**
 * Computes the window columns of a state and stores them as pending side segments. Only contacts, leads and callbacks
 * of rows that came or went since the state `before` are computed, and only segments with such rows get a new side;
 * where so much has changed that this saves nothing, or `before` is null, everything is computed anew. So it is where
 * leads, deals or surveys are: any of them may belong to any call.
 */
export async function writeWindows(
  shop: Workshop,
  before: DataState | null,
  state: DataState,
): Promise<Sides> {
  if (hasLinks(state) || (before !== null && hasLinks(before)))
    return { added: await writeLinked(shop, state), kept: [] };
  const calls = await gather(shop, state);
  const added: SegmentRecord[] = [];
  const kept: string[] = [];
  const present = new Map(
    (before?.segments ?? []).flatMap((s) => (s.role === "windows" && s.of ? [[s.of, s] as const] : [])),
  );
  const update = before && (await updateCallWindows(shop, [before, state], calls, present));
  if (calls.segments.length > 0) added.push(...(update?.added ?? (await allCalls(shop, calls))));
  kept.push(...(update?.kept ?? []));
  for (const table of ["window_result", "window_calls", "window_touched", "window_hit"])
    await shop.sql.query(`DROP TABLE IF EXISTS ${table}`);
  return { added, kept };
}
