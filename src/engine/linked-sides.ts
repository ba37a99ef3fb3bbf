import type { DataState, SegmentRecord } from "../store";
import { columnList, emptyRelation, storedColumns } from "./columns";
import { visibleSegments } from "./dead-rows";
import { dealLinksSql, leadLinksSql, linkedCallsSql, surveyLinksSql } from "./links";
import { writeSides } from "./window-sides";
import { visibleRows } from "./window-touched";
import { callWindowColumns, leadWindowColumns, leadWindowsSql, linkColumns, windowsSql } from "./windows";
import type { Workshop } from "./write-rows";

type Sided = keyof typeof linkColumns;

const inputs: Readonly<Record<Sided, readonly string[]>> = {
  calls: ["system_id", "call_id", "started_at", "direction", "is_test", "contact_key", "lead_id", "callback_of", "result", "conversation_id", "deal_id", "email"],
  leads: ["lead_id", "created_at", "contact_key", "email", "deal_id"],
  deals: ["deal_id", "lead_id", "contact_key", "email"],
  surveys: ["system_id", "call_id", "conversation_id", "contact_key", "email", "responded_at"],
}; // prettier-ignore

/** Whether a state has rows that are tied to calls. */
export const hasLinks = (state: DataState): boolean =>
  visibleSegments(state).some(({ kind }) => kind === "leads" || kind === "deals" || kind === "surveys");

/** The visible rows of a kind, with the number of their segment and their row id, as a temporary table. */
async function gather(shop: Workshop, state: DataState, kind: Sided): Promise<readonly SegmentRecord[]> {
  const segments = visibleSegments(state).filter((segment) => segment.kind === kind);
  const columns = storedColumns(kind).filter(({ name }) => inputs[kind].includes(name));
  const parts: string[] = [];
  for (const [i, segment] of segments.entries()) {
    const list = columnList(columns, new Set(segment.columns), () => "r");
    const select = `${i} AS seg, r.rowid AS rid, ${list}`;
    parts.push(await visibleRows(shop, state, segment, select, `window_dead_${kind}_${i}`));
  }
  const none = `SELECT 0 AS seg, 0::BIGINT AS rid, * FROM (${emptyRelation(columns)})`;
  const rows = parts.length > 0 ? parts.join(" UNION ALL ") : none;
  await shop.sql.query(`CREATE OR REPLACE TEMP TABLE window_${kind} AS ${rows}`);
  return segments;
}

/** Computes window columns and links of all visible rows of a state and stores them as pending side segments. */
export async function writeLinked(shop: Workshop, state: DataState): Promise<readonly SegmentRecord[]> {
  const calls = await gather(shop, state, "calls");
  const leads = await gather(shop, state, "leads");
  const deals = await gather(shop, state, "deals");
  const surveys = await gather(shop, state, "surveys");
  const written: SegmentRecord[] = [];
  const write = async (
    kind: Sided,
    segments: readonly SegmentRecord[],
    columns: readonly string[],
    sql: string,
  ): Promise<void> => {
    if (segments.length === 0) return;
    await shop.sql.query(
      `CREATE OR REPLACE TEMP TABLE window_result AS SELECT seg, rid, ${columns.join(", ")} FROM (${sql})`,
    );
    written.push(...(await writeSides(shop, kind, segments, columns)));
  };
  await shop.sql.query(
    `CREATE OR REPLACE TEMP TABLE window_linked AS ${linkedCallsSql("window_calls", "window_leads")}`,
  );
  // calls that carry their lead's own id need no other: their view is then left as it is
  const moved = (await shop.sql.value("SELECT count(lead_link) FROM window_linked")) ?? 0;
  const ofCalls = [...callWindowColumns, ...(moved > 0 ? linkColumns.calls : [])];
  await write("calls", calls, ofCalls, windowsSql("window_linked"));
  await write(
    "leads",
    leads,
    [...leadWindowColumns, ...linkColumns.leads],
    `SELECT w.*, k.link FROM (${leadWindowsSql("window_leads", "window_linked")}) w
     JOIN (${leadLinksSql("window_leads", "window_linked")}) k ON k.seg = w.seg AND k.rid = w.rid`,
  );
  await write(
    "deals",
    deals,
    linkColumns.deals,
    dealLinksSql("window_deals", "window_leads", "window_linked"),
  );
  await write("surveys", surveys, linkColumns.surveys, surveyLinksSql("window_surveys", "window_linked"));
  for (const table of ["result", "linked", "calls", "leads", "deals", "surveys"])
    await shop.sql.query(`DROP TABLE IF EXISTS window_${table}`);
  return written;
}
