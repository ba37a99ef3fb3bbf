import { catalogueOf, literal, records, schemaVersion } from "../base";
import type { DataState, SegmentRecord } from "../store";
import { meaningsOf, type Meanings } from "./code-meanings";
import { writeSegment } from "./segment-writer";
import type { Workshop } from "./write-rows";

/** The columns that a side segment of meanings gives in place of its segment's own. */
export const codeColumns = ["disposition", "disposition_code", "tags"] as const;

const written = (relation: string, where: string): string => `
  SELECT rowid AS rid, import_id, 0 AS n, disposition_code AS code FROM ${relation} WHERE disposition_code IS NOT NULL ${where}
  UNION ALL SELECT rid, import_id, n, code FROM (
    SELECT rowid AS rid, import_id, generate_subscripts(tag_codes, 1) AS n, unnest(tag_codes) AS code FROM ${relation} WHERE len(tag_codes) > 0 ${where})`;

const pairs = (lists: readonly (readonly [string, string, string])[]) => ({
  recode_import: lists.map(([id]) => id),
  recode_code: lists.map(([, code]) => code),
  recode_meaning: lists.map(([, , meaning]) => meaning),
});
const pairTable = `SELECT unnest(getvariable('recode_import')) AS import_id, unnest(getvariable('recode_code')) AS code,
  unnest(getvariable('recode_meaning')) AS meaning`;

/**
 * Writes what the calls of a segment mean now where that is not what they meant at import: one row per row, in the same
 * order, those without a changed code as they are. Null where no row has one.
 */
async function writeOne(
  shop: Workshop,
  segment: SegmentRecord,
  meanings: readonly Meanings[],
): Promise<SegmentRecord | null> {
  const mine = meanings.filter(({ importId }) => segment.importIds.includes(importId));
  const changed = mine.flatMap(({ importId, changed: keys }) =>
    keys.map((key) => [importId, key, ""] as const),
  );
  if (changed.length === 0) return null;
  const relation = `${await shop.segments.alias(segment)}.calls`;
  await shop.sql.query(
    `CREATE OR REPLACE TEMP TABLE recode_rows AS SELECT DISTINCT rid FROM (${written(relation, "")}) w
     JOIN (${pairTable}) k ON k.import_id = w.import_id AND k.code = lower(trim(w.code))`,
    { params: pairs(changed) },
  );
  const found = await shop.sql.query("SELECT count(*) FROM recode_rows");
  if (Number(found.columns[0]?.[0] ?? 0) === 0) return null;
  await shop.sql.query(
    `CREATE OR REPLACE TEMP TABLE recode_codes AS ${written(relation, "AND rowid IN (SELECT rid FROM recode_rows)")}`,
  );
  const codes = records(await shop.sql.query("SELECT DISTINCT import_id, code FROM recode_codes"));
  const byImport = new Map(mine.map((one) => [one.importId, one]));
  await shop.sql.query(`CREATE OR REPLACE TEMP TABLE recode_means AS ${pairTable}`, {
    params: pairs(
      codes.map(({ import_id: id, code }) => [
        String(id),
        String(code),
        byImport.get(String(id))?.now(String(code)) ?? "",
      ]),
    ),
  });
  await shop.sql.query(`CREATE OR REPLACE TEMP TABLE recode_result AS
    SELECT rid, max(meaning) FILTER (n = 0) AS of_code, arg_min(meaning, n) FILTER (n > 0 AND meaning <> '') AS of_tag,
      arg_min(code, n) FILTER (n > 0 AND meaning <> '') AS tag, list_sort(list(DISTINCT meaning) FILTER (meaning <> '')) AS tags
    FROM recode_codes JOIN recode_means USING (import_id, code) GROUP BY rid`);
  const tagged = mine.filter(({ fromTags }) => fromTags).map(({ importId }) => literal(importId));
  const fromTags = tagged.length > 0 ? `r.import_id IN (${tagged.join(", ")})` : "false";
  const select = `SELECT
      CASE WHEN c.rid IS NULL THEN r.disposition WHEN ${fromTags} THEN c.of_tag ELSE nullif(c.of_code, '') END AS disposition,
      CASE WHEN c.rid IS NULL OR NOT ${fromTags} THEN r.disposition_code ELSE c.tag END AS disposition_code,
      CASE WHEN c.rid IS NULL THEN r.tags ELSE c.tags END AS tags
    FROM ${relation} r LEFT JOIN recode_result c ON c.rid = r.rowid ORDER BY r.rowid`;
  const blob = await writeSegment(shop.db, "codes", select, shop.sql.watch);
  const id = crypto.randomUUID();
  shop.segments.own(id, blob);
  return shop.store.putPending(
    shop.importId,
    {
      id,
      kind: "calls",
      role: "codes",
      of: segment.id,
      importIds: segment.importIds,
      rows: segment.rows,
      minStart: null,
      maxStart: null,
      columns: codeColumns,
      schemaVersion,
      codec: "plain",
    },
    blob,
  );
}

/** The side segments of meanings that a state needs: for the given segments of calls, stored as pending. */
export async function writeCodes(
  shop: Workshop,
  state: DataState,
  segments: readonly SegmentRecord[],
): Promise<readonly SegmentRecord[]> {
  const { place } = catalogueOf(state.categories ?? []);
  const meanings = meaningsOf(state, (code) => code === "" || place(code) >= 0);
  const sides: SegmentRecord[] = [];
  for (const segment of segments.filter(
    ({ kind, role }) => kind === "calls" && (role === "rows" || role === "joint"),
  )) {
    shop.sql.check();
    const side = await writeOne(shop, segment, meanings);
    if (side) sides.push(side);
  }
  for (const table of ["recode_rows", "recode_codes", "recode_means", "recode_result"])
    await shop.sql.query(`DROP TABLE IF EXISTS ${table}`);
  return sides;
}
