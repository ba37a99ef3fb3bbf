import type { DataState, SegmentRecord } from "../store";
import { computeWindows, forgetWindows, writeCallWindows } from "./call-windows";
import { visibleSegments } from "./dead-rows";
import { hasLinks, writeLinked } from "./linked-sides";
import { visibleRows } from "./window-touched";
import type { Gathered, Sides } from "./window-types";
import { updateCallWindows } from "./window-update";
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
  const imports = new Set(segments.flatMap((s) => s.importIds));
  const systems = new Set(state.datasets.flatMap((d) => (imports.has(d.id) ? [d.systemId] : [])));
  return {
    segments,
    rows: parts.join(" UNION ALL "),
    total: segments.reduce((sum, s) => sum + s.rows, 0),
    severalSystems: systems.size !== 1,
  };
}

async function allCalls(shop: Workshop, calls: Gathered): Promise<readonly SegmentRecord[]> {
  await computeWindows(shop, calls);
  const added: SegmentRecord[] = [];
  for (const i of calls.segments.keys()) added.push(await writeCallWindows(shop, calls, i, null));
  return added;
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
  if (calls.segments.length === 0) return { added: [], kept: [] };
  const present = new Map(
    (before?.segments ?? []).flatMap((s) => (s.role === "windows" && s.of ? [[s.of, s] as const] : [])),
  );
  const update = before && (await updateCallWindows(shop, [before, state], calls, present));
  const sides = update ?? { added: await allCalls(shop, calls), kept: [] };
  await shop.sql.query("DROP TABLE IF EXISTS window_touched");
  await forgetWindows(shop);
  return sides;
}
