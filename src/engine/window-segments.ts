import type { DataState, SegmentRecord } from "../store";
import { visibleSegments } from "./dead-rows";
import { writeSides } from "./window-sides";
import { touchedRows, visibleRows } from "./window-touched";
import { updateCallWindows } from "./window-update";
import { callWindowColumns, leadWindowColumns, leadWindowsSql, windowsSql } from "./windows";
import type { Workshop } from "./write-rows";

/** What windows are computed from. */
const inputs = {
  calls: "system_id, call_id, started_at, direction, is_test, contact_key, lead_id, callback_of, result",
  leads: "lead_id, created_at",
} as const;

/** The side segments that a state needs: new ones, and the ids of present ones that stay as they are. */
export interface Sides {
  readonly added: readonly SegmentRecord[];
  readonly kept: readonly string[];
}

/** Visible rows of a kind as SQL, with the number of their segment and their row id. */
export interface Gathered {
  readonly segments: readonly SegmentRecord[];
  readonly rows: string;
  /** The columns that windows depend on. */
  readonly columns: string;
}

async function gather(shop: Workshop, state: DataState, kind: "calls" | "leads"): Promise<Gathered> {
  const segments = visibleSegments(state).filter((segment) => segment.kind === kind);
  const parts: string[] = [];
  for (const [i, segment] of segments.entries()) {
    const columns = `${i} AS seg, r.rowid AS rid, ${inputs[kind]}`;
    parts.push(await visibleRows(shop, state, segment, columns, `window_dead_${kind}_${i}`));
  }
  return { segments, rows: parts.join(" UNION ALL "), columns: inputs[kind] };
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

async function allLeads(shop: Workshop, leads: Gathered, calls: Gathered): Promise<readonly SegmentRecord[]> {
  const dials = calls.rows
    ? `SELECT * FROM (${calls.rows}) WHERE lead_id IS NOT NULL`
    : "SELECT NULL::VARCHAR AS lead_id, NULL::TIMESTAMP AS started_at, NULL::VARCHAR AS direction, false AS is_test, NULL::VARCHAR AS result WHERE false";
  await shop.sql.query(`CREATE OR REPLACE TEMP TABLE window_calls AS ${dials}`);
  await shop.sql.query(`CREATE OR REPLACE TEMP TABLE window_leads AS ${leads.rows}`);
  await compute(
    shop,
    `SELECT seg, rid, ${leadWindowColumns.join(", ")} FROM (${leadWindowsSql("window_leads", "window_calls")})`,
  );
  return writeSides(shop, "leads", [...leads.segments.entries()], leadWindowColumns);
}

/** Whether a relation has a row. */
const any = async (shop: Workshop, relation: string): Promise<boolean> =>
  ((await shop.sql.value(`SELECT count(*) FROM (FROM ${relation} LIMIT 1)`)) ?? 0) > 0;

/**
 * Computes the window columns of a state and stores them as pending side segments. Only contacts, leads and callbacks
 * of rows that came or went since the state `before` are computed, and only segments with such rows get a new side;
 * where so much has changed that this saves nothing, or `before` is null, everything is computed anew.
 */
export async function writeWindows(
  shop: Workshop,
  before: DataState | null,
  state: DataState,
): Promise<Sides> {
  const calls = await gather(shop, state, "calls");
  const leads = await gather(shop, state, "leads");
  const added: SegmentRecord[] = [];
  const kept: string[] = [];
  const present = new Map(
    (before?.segments ?? []).flatMap((s) => (s.role === "windows" && s.of ? [[s.of, s] as const] : [])),
  );
  const update = before && (await updateCallWindows(shop, [before, state], calls, present));
  if (calls.segments.length > 0) added.push(...(update?.added ?? (await allCalls(shop, calls))));
  kept.push(...(update?.kept ?? []));
  if (leads.segments.length > 0) {
    const same =
      before !== null &&
      update !== null &&
      leads.segments.every((s) => present.has(s.id)) &&
      (await touchedRows(shop, [before, state], "leads", leads.columns)) === null &&
      !(await any(shop, "(FROM window_touched WHERE lead_id IS NOT NULL)"));
    if (same) kept.push(...leads.segments.flatMap((s) => present.get(s.id)?.id ?? []));
    else added.push(...(await allLeads(shop, leads, calls)));
  }
  for (const table of ["window_result", "window_calls", "window_leads", "window_touched", "window_hit"])
    await shop.sql.query(`DROP TABLE IF EXISTS ${table}`);
  return { added, kept };
}
