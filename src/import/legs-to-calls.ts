import { type Sql, identifier, lineage, schema } from "../base";
import { callChanges, mergedColumns, mergedList } from "./merge-legs";
import type { AppendedPart } from "./types";

/** Rows that become calls in one statement. */
const rowsAtOnce = 150_000;

/** Legs whose calls are summed up in one statement: wide rows of so many fit into memory. */
const legsAtOnce = 400_000;

/** What a part's rows are grouped by: the call that its legs, or their legs, belong to. */
const callId = "coalesce(up_root, call_id)";
const lifted = (table: string): string => `${table} LEFT JOIN imp_up ON up_id = call_id`;

const legOnly = new Set(["leg_key", "leg_id", "from_agent", "to_queue"]);
/** What a call takes over from a leg; the columns of the file stay with the legs. */
const columnsOf = ({ columns }: AppendedPart): readonly string[] =>
  [...schema.legs, ...lineage].map((c) => c.name).filter((name) => columns.has(name) && !legOnly.has(name));

/**
 * Makes calls from stored legs of one phone system, in the order of their parts: a call of one leg is that leg, one of
 * several says what all of them say. Each leg counts once: of two rows of the same one, the later export's is taken.
 * `append` is handed SELECTs of whole calls. `files` is a relation of the legs' files where `parts` does not hold them
 * whole: `import_id, src_file, src_row, started_at`.
 */
export async function legsToCalls(
  sql: Sql,
  parts: readonly AppendedPart[],
  append: (select: string) => Promise<unknown>,
  files?: string,
): Promise<void> {
  const all = (columns: string, from: (table: string) => string = (table) => table): string =>
    parts.map(({ table }) => `SELECT ${columns} FROM ${from(table)}`).join(" UNION ALL ");
  await sql.query(
    `CREATE OR REPLACE TEMP TABLE imp_files AS SELECT import_id AS f_import, src_file AS f_file, min(started_at) AS file_first, max(started_at) AS file_last, ` +
      `CASE WHEN arg_min(started_at, src_row) <= arg_max(started_at, src_row) THEN 1 ELSE -1 END AS file_step ` +
      `FROM (${files ?? all("import_id, src_file, src_row, started_at")}) GROUP BY ALL`,
  );
  await liftLegs(sql, all);
  await sql.query(
    `CREATE OR REPLACE TEMP TABLE imp_groups AS SELECT h FROM (${all(`hash(${callId}) AS h`, lifted)}) GROUP BY h HAVING count(*) > 1`,
  );
  const wanted = [...mergedColumns, "import_id", "src_file", "src_row", "leg_key", "leg_id"].join(", ");
  const passes = Math.ceil(parts.reduce((sum, { rows }) => sum + rows, 0) / legsAtOnce);
  for (let pass = 0; pass < passes; pass++) {
    // put aside first: a window over many parts holds blocks of its own for each of them
    await sql.query(
      `CREATE OR REPLACE TEMP TABLE imp_some AS SELECT * FROM (${all(`hash(${callId}) AS h, ${wanted}`, lifted)}) JOIN (FROM imp_groups WHERE h % ${passes} = ${pass}) USING (h) ` +
        "JOIN imp_files ON f_import = import_id AND f_file = src_file",
    );
    await sql.query(
      `${pass === 0 ? "CREATE OR REPLACE TEMP TABLE imp_calls AS" : "INSERT INTO imp_calls"} SELECT ${mergedList} FROM (FROM imp_some ` +
        "QUALIFY row_number() OVER (PARTITION BY h, leg_key ORDER BY file_last DESC, src_file DESC, src_row DESC) = 1) GROUP BY h",
    );
  }
  for (const part of parts) {
    const list = columnsOf(part).map((name) => {
      const change = name === "call_id" ? callId : callChanges[name];
      return change === undefined ? identifier(name) : `${change} AS ${identifier(name)}`;
    });
    for (let row = 0; row < part.rows; row += rowsAtOnce) {
      const slice = part.rows > rowsAtOnce ? ` WHERE rowid BETWEEN ${row} AND ${row + rowsAtOnce - 1}` : "";
      await append(
        `SELECT ${list.join(", ")} FROM (SELECT * FROM ${part.table}${slice}) ${lifted("").trim()} LEFT JOIN imp_calls ON g_h = hash(${callId}) ` +
          "WHERE g_h IS NULL OR g_place = { 'import': import_id, 'file': src_file, 'row': src_row, 'key': leg_key }",
      );
    }
  }
  for (const table of ["imp_files", "imp_up", "imp_groups", "imp_some", "imp_calls"])
    await sql.query(`DROP TABLE IF EXISTS ${table}`);
}

/** Follows legs of legs up to their call: `imp_up` has the call of each leg that others name. */
async function liftLegs(sql: Sql, all: (columns: string) => string): Promise<void> {
  const named = `(SELECT * FROM (${all("leg_id, call_id")}) WHERE leg_id IS NOT NULL)`;
  await sql.query(
    `CREATE OR REPLACE TEMP TABLE imp_up AS SELECT leg_id AS up_id, min(call_id) AS up_root FROM ${named} ` +
      `WHERE leg_id IN (SELECT call_id FROM ${named}) AND leg_id <> call_id GROUP BY leg_id`,
  );
  for (let depth = 0; depth < 5; depth++)
    await sql.query(
      "UPDATE imp_up SET up_root = above.up_root FROM imp_up above WHERE above.up_id = imp_up.up_root AND above.up_root <> imp_up.up_id",
    );
}
