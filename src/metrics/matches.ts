import { records, type Cell, type Sql } from "../base";
import { linkedBy } from "../engine";

/** How many of one import's leads, deals or survey answers belong to calls, and why the others do not. */
export interface Matches {
  readonly rows: number;
  readonly matched: number;
  /** By `id`, `number`, `email`, or the reason of none: `ambiguous`, `none`, `no_key`. */
  readonly by: Readonly<Record<string, number>>;
}

const all = `
SELECT import_id, link, src_file, src_row, lead_id AS id, contact_key, email FROM leads_windowed
UNION ALL SELECT import_id, link, src_file, src_row, deal_id, contact_key, email FROM deals_linked
UNION ALL SELECT import_id, link, src_file, src_row, coalesce(call_id, response_id), contact_key, email FROM surveys_linked`;

/** Counts, as the data stands now, which rows of each import belong to calls; imports without such rows are not in it. */
export async function matchesOfAll(sql: Sql): Promise<ReadonlyMap<string, Matches>> {
  const table = await sql.query(
    `SELECT import_id, coalesce(link, 'none') AS link, count(*) AS n FROM (${all}) GROUP BY 1, 2`,
  );
  const found = new Map<string, Record<string, number>>();
  for (const { import_id, link, n } of records(table)) {
    const by = found.get(String(import_id)) ?? {};
    found.set(String(import_id), { ...by, [String(link)]: Number(n) });
  }
  return new Map([...found].map(([id, by]) => [id, summed(by)]));
}

function summed(by: Readonly<Record<string, number>>): Matches {
  const rows = Object.values(by).reduce((sum, n) => sum + n, 0);
  return { rows, matched: linkedBy.reduce((sum, link) => sum + (by[link] ?? 0), 0), by };
}

/** The same of one import; null where it has no such rows. */
export const matchesOf = async (sql: Sql, importId: string): Promise<Matches | null> =>
  (await matchesOfAll(sql)).get(importId) ?? null;

/** The rows of an import that belong to no call: file, row, reason, id, number, address; at most 10,000. */
export async function unmatched(sql: Sql, importId: string): Promise<readonly (readonly Cell[])[]> {
  const { columns, rowCount } = await sql.query(
    `SELECT src_file, src_row, coalesce(link, 'none'), id, contact_key, email FROM (${all})
     WHERE import_id = getvariable('match_import') AND (link IS NULL OR link IN ('ambiguous', 'none', 'no_key'))
     ORDER BY src_file, src_row LIMIT 10000`,
    { params: { match_import: importId } },
  );
  return Array.from({ length: rowCount }, (_, i) => columns.map((column) => column[i] ?? null));
}
