import { dateColumn, identifier, literal, naturalKey, type Kind, type Sql } from "../base";
import { rangesOf, unite, type Ranges } from "./dead-rows";

/** A segment's rows as SQL sees them. */
export interface Rows {
  readonly segmentId: string;
  /** `<alias>.<kind>` */
  readonly relation: string;
}

/** One row replaced by an import: `ranges` of `segmentId` give way to `byImport`. */
export interface Replaced {
  readonly segmentId: string;
  readonly byImport: string;
  readonly ranges: Ranges;
}

export interface OneCallOnce {
  readonly replaced: readonly Replaced[];
  /** Rows that occur more than once inside the import. */
  readonly duplicates: number;
  /** Rows of older imports that the import replaces, and its own that newer imports replace. */
  readonly supersedes: number;
  readonly supersededBy: number;
}

/** Keys that are compared in one go: a hash table of so many fits into memory. */
const rowsAtOnce = 1_000_000;

interface Found {
  readonly segment: number;
  readonly row: number;
  readonly by: string;
}

/**
 * Finds which rows give way to which. Rows of one phone system with the same natural key are the same thing exported
 * twice; for every pair of imports that share a key the older one's row is replaced by the newer import, so that any
 * order of imports gives the same lists. Inside the import the file with the later last row wins, then the later row.
 */
export async function oneCallOnce(
  sql: Sql,
  kind: Kind,
  importId: string,
  fresh: readonly Rows[],
  stored: readonly Rows[],
  isOlder: (otherImport: string) => boolean,
): Promise<OneCallOnce> {
  const key = [...naturalKey[kind], "system_id"].map(identifier);
  const mine = `import_id = ${literal(importId)}`;
  const count = async (rows: Rows, where: string): Promise<number> =>
    Number((await sql.query(`SELECT count(*) FROM ${rows.relation} WHERE ${where}`)).columns[0]?.[0] ?? 0);
  let total = 0;
  for (const rows of fresh) total += await count(rows, mine);
  const passes = Math.max(1, Math.ceil(total / rowsAtOnce));
  const all = [...fresh, ...stored.filter((s) => !fresh.some((f) => f.segmentId === s.segmentId))];
  const others: (readonly [number, Rows])[] = [];
  for (const [index, rows] of all.entries())
    if (index >= fresh.length || (await count(rows, `NOT ${mine}`)) > 0) others.push([index, rows]);
  const found = new Map<string, { segment: number; by: string; rows: number[] }>();
  const add = ({ segment, row, by }: Found): void => {
    const id = `${segment}/${by}`;
    const list = found.get(id);
    if (list) list.rows.push(row);
    else found.set(id, { segment, by, rows: [row] });
  };
  const counts = { duplicates: 0, supersedes: 0, supersededBy: 0 };

  await sql.query(
    `CREATE OR REPLACE TEMP TABLE once_files AS SELECT src_file AS f, max(d) AS last FROM (${fresh
      .map(
        (rows) =>
          `SELECT src_file, ${identifier(dateColumn[kind] ?? "src_row")} AS d FROM ${rows.relation} WHERE ${mine}`,
      )
      .join(" UNION ALL ")}) GROUP BY 1`,
  );
  for (let pass = 0; pass < passes; pass += 1) {
    const inPass = passes > 1 ? ` AND hash(${key.join(", ")}) % ${passes} = ${pass}` : "";
    await sql.query(
      `CREATE OR REPLACE TEMP TABLE once_doubled AS SELECT h FROM (${fresh
        .map((rows) => `SELECT hash(${key.join(", ")}) AS h FROM ${rows.relation} WHERE ${mine}${inPass}`)
        .join(" UNION ALL ")}) GROUP BY h HAVING count(*) > 1`,
    );
    const keysWhere = (where: string): Promise<unknown> =>
      sql.query(
        `CREATE OR REPLACE TEMP TABLE once_keys AS ${fresh
          .map(
            (rows) =>
              `SELECT ${all.findIndex((a) => a.segmentId === rows.segmentId)} AS once_segment, rowid AS once_row, src_file AS once_file, src_row AS once_record, ${key.join(", ")} FROM ${rows.relation} WHERE ${mine}${inPass}${where}`,
          )
          .join(" UNION ALL ")}`,
      );
    await keysWhere(` AND hash(${key.join(", ")}) IN (SELECT h FROM once_doubled)`);
    for (const row of await ownDuplicates(sql, key, importId)) {
      add(row);
      counts.duplicates += 1;
    }
    if (others.length > 0) await keysWhere("");
    for (const [index, rows] of others) {
      for (const row of await shared(sql, key, rows, mine)) {
        if (isOlder(row.other)) {
          if (row.theirs !== null) {
            add({ segment: index, row: row.theirs, by: importId });
            counts.supersedes += 1;
          }
        } else if (row.mine !== null) {
          add({ segment: row.mineIn, row: row.mine, by: row.other });
          counts.supersededBy += 1;
        }
      }
    }
  }
  await sql.query("DROP TABLE once_doubled");
  await sql.query("DROP TABLE once_keys");
  await sql.query("DROP TABLE once_files");
  return {
    ...counts,
    replaced: [...found.values()].flatMap(({ segment, by, rows }) => {
      const segmentId = all[segment]?.segmentId;
      const ranges = rangesOf(rows.sort((a, b) => a - b));
      return segmentId === undefined ? [] : [{ segmentId, byImport: by, ranges: unite([ranges]) }];
    }),
  };
}

/** Rows of the import that a later row of the same import replaces. */
async function ownDuplicates(sql: Sql, key: readonly string[], importId: string): Promise<readonly Found[]> {
  const same = key.map((column) => `k.${column} IS NOT DISTINCT FROM d.${column}`).join(" AND ");
  const { columns, rowCount } = await sql.query(
    `WITH doubled AS (SELECT ${key.join(", ")} FROM once_keys GROUP BY ALL HAVING count(*) > 1),
    ranked AS (SELECT k.once_segment, k.once_row, row_number() OVER (PARTITION BY ${key.map((c) => `k.${c}`).join(", ")}
      ORDER BY o.last DESC NULLS LAST, k.once_file DESC, k.once_record DESC, k.once_segment DESC, k.once_row DESC) AS n
      FROM once_keys k JOIN doubled d ON ${same} LEFT JOIN once_files o ON o.f = k.once_file)
    SELECT once_segment, once_row FROM ranked WHERE n > 1`,
  );
  return Array.from({ length: rowCount }, (_, i) => ({
    segment: Number(columns[0]?.[i]),
    row: Number(columns[1]?.[i]),
    by: importId,
  }));
}

interface Shared {
  readonly other: string;
  readonly theirs: number | null;
  readonly mineIn: number;
  readonly mine: number | null;
}

/** Rows of one segment that other imports brought and this import brings too: each side's rows once per other import. */
async function shared(
  sql: Sql,
  key: readonly string[],
  rows: Rows,
  mine: string,
): Promise<readonly Shared[]> {
  const same = key.map((column) => `o.${column} IS NOT DISTINCT FROM k.${column}`).join(" AND ");
  const { columns, rowCount } = await sql.query(
    `WITH pairs AS (SELECT o.import_id AS other, o.rowid AS theirs, k.once_segment AS mine_in, k.once_row AS mine
      FROM ${rows.relation} o JOIN once_keys k ON ${same} WHERE NOT o.${mine})
    SELECT DISTINCT other, theirs, NULL AS mine_in, NULL AS mine FROM pairs
    UNION ALL SELECT DISTINCT other, NULL, mine_in, mine FROM pairs`,
  );
  const number = (column: number, i: number): number | null => {
    const cell = columns[column]?.[i] ?? null;
    return cell === null ? null : Number(cell);
  };
  return Array.from({ length: rowCount }, (_, i) => ({
    other: String(columns[0]?.[i]),
    theirs: number(1, i),
    mineIn: number(2, i) ?? -1,
    mine: number(3, i),
  }));
}
