import { literal } from "../base";
import { legsToCalls } from "../import";
import type { DataState, SegmentRecord, SupersededRecord } from "../store";
import { columnList, storedColumns } from "./columns";
import { alive, byJoint, deadRows, deadTable, rangesOf, visibleSegments } from "./dead-rows";
import { writeRows, type Workshop } from "./write-rows";

/** Calls whose legs came with several imports: what they add to a state. */
export interface JointCalls {
  readonly segments: readonly SegmentRecord[];
  readonly superseded: readonly SupersededRecord[];
}

const none: JointCalls = { segments: [], superseded: [] };

/** Phone systems of which at least two live imports brought legs. */
function systemsWithLegs(state: DataState): readonly string[] {
  const imports = new Map<string, number>();
  for (const d of state.datasets)
    if (d.state === "live" && (d.rows.legs ?? 0) > 0)
      imports.set(d.systemId, (imports.get(d.systemId) ?? 0) + 1);
  return [...imports].filter(([, n]) => n > 1).map(([id]) => id);
}

const callOf = "coalesce(up_root, call_id)";

/** One temporary table of a kind's visible rows, with the number of their segment and their row id. */
async function gather(
  shop: Workshop,
  segments: readonly SegmentRecord[],
  state: DataState,
  systems: readonly string[],
  table: string,
  columns: string,
): Promise<void> {
  const parts: string[] = [];
  for (const [i, segment] of segments.entries()) {
    const dead = deadRows(state, segment);
    for (const statement of deadTable(dead, `${table}_dead_${i}`))
      await shop.sql.query(statement.replace("CREATE TABLE", "CREATE OR REPLACE TEMP TABLE"));
    const alias = await shop.segments.alias(segment);
    const where = alive(dead, "r", `${table}_dead_${i}`);
    parts.push(
      `SELECT ${i} AS seg, r.rowid AS rid, ${columns} FROM ${alias}.${segment.kind} r${where}` +
        ` ${where ? "AND" : "WHERE"} system_id IN (${systems.map(literal).join(", ")})`,
    );
  }
  await shop.sql.query(`CREATE OR REPLACE TEMP TABLE ${table} AS ${parts.join(" UNION ALL ")}`);
  for (const [i, segment] of segments.entries())
    if (deadTable(deadRows(state, segment), "t").length)
      await shop.sql.query(`DROP TABLE ${table}_dead_${i}`);
}

/** Which calls have visible legs of several imports: `joint_keys` with the imports that have a part in each. */
async function findKeys(shop: Workshop): Promise<number> {
  const named = "(SELECT system_id, leg_id, call_id FROM joint_legs WHERE leg_id IS NOT NULL)";
  await shop.sql.query(
    `CREATE OR REPLACE TEMP TABLE joint_up AS SELECT system_id AS up_system, leg_id AS up_id, min(call_id) AS up_root FROM ${named} l
     WHERE leg_id <> call_id AND EXISTS (FROM ${named} o WHERE o.system_id = l.system_id AND o.call_id = l.leg_id) GROUP BY ALL`,
  );
  for (let depth = 0; depth < 5; depth += 1)
    await shop.sql.query(
      `UPDATE joint_up SET up_root = above.up_root FROM joint_up above
       WHERE above.up_system = joint_up.up_system AND above.up_id = joint_up.up_root AND above.up_root <> joint_up.up_id`,
    );
  const lifted = (table: string): string =>
    `${table} LEFT JOIN joint_up ON up_system = system_id AND up_id = call_id`;
  await shop.sql.query(
    `CREATE OR REPLACE TEMP TABLE joint_keys AS SELECT system_id, ${callOf} AS joint_call, list(DISTINCT import_id) AS imports
     FROM ${lifted("joint_legs")} GROUP BY ALL HAVING min(import_id) <> max(import_id)`,
  );
  // where the newest export tells of the call in one row, that is what counts
  await shop.sql.query(
    `CREATE OR REPLACE TEMP TABLE joint_rows AS SELECT c.seg, c.rid, c.system_id, ${callOf} AS joint_call, c.import_id
     FROM ${lifted("joint_seen c")} JOIN joint_keys k ON k.system_id = c.system_id AND k.joint_call = ${callOf}`,
  );
  await shop.sql.query(
    `DELETE FROM joint_keys k WHERE NOT EXISTS (FROM joint_rows c WHERE c.system_id = k.system_id AND c.joint_call = k.joint_call)
     OR EXISTS (FROM joint_rows c WHERE c.system_id = k.system_id AND c.joint_call = k.joint_call AND NOT list_contains(k.imports, c.import_id))`,
  );
  const { columns } = await shop.sql.query("SELECT count(*) FROM joint_keys");
  return Number(columns[0]?.[0] ?? 0);
}

/** The legs of one phone system's joint calls, whole, as a temporary table; its columns. */
async function takeLegs(
  shop: Workshop,
  segments: readonly SegmentRecord[],
  system: string,
): Promise<{ readonly columns: ReadonlySet<string>; readonly rows: number }> {
  const columns = storedColumns("legs");
  const parts: string[] = [];
  for (const [i, segment] of segments.entries())
    parts.push(
      `SELECT ${columnList(columns, new Set(segment.columns), () => "r")} FROM ${await shop.segments.alias(segment)}.legs r
       WHERE r.rowid IN (SELECT rid FROM joint_legs LEFT JOIN joint_up ON up_system = system_id AND up_id = call_id
         JOIN joint_keys k ON k.system_id = joint_legs.system_id AND k.joint_call = ${callOf}
         WHERE seg = ${i} AND joint_legs.system_id = ${literal(system)})`,
    );
  await shop.sql.query(`CREATE OR REPLACE TEMP TABLE joint_whole AS ${parts.join(" UNION ALL ")}`);
  const { columns: counted } = await shop.sql.query("SELECT count(*) FROM joint_whole");
  return { columns: new Set(columns.map((c) => c.name)), rows: Number(counted[0]?.[0] ?? 0) };
}

/** All files that have a part in a phone system's joint calls, by the legs they brought. */
async function filesOf(shop: Workshop, segments: readonly SegmentRecord[]): Promise<string> {
  const parts: string[] = [];
  for (const segment of segments)
    parts.push(
      `SELECT import_id, src_file, src_row, started_at FROM ${await shop.segments.alias(segment)}.legs
       WHERE import_id IN (SELECT import_id FROM joint_whole)`,
    );
  return parts.join(" UNION ALL ");
}

/**
 * Makes the calls whose visible legs came with several imports, from all of these: as pending segments of their own,
 * with the lists of the rows they stand for. They are made anew whenever an import comes, goes or comes back.
 */
export async function jointCalls(shop: Workshop, state: DataState): Promise<JointCalls> {
  const systems = systemsWithLegs(state);
  if (systems.length === 0) return none;
  const legs = visibleSegments(state).filter((s) => s.kind === "legs");
  const calls = visibleSegments(state).filter((s) => s.kind === "calls");
  if (legs.length === 0 || calls.length === 0) return none;
  await gather(shop, legs, state, systems, "joint_legs", "system_id, import_id, call_id, leg_id");
  await gather(shop, calls, state, systems, "joint_seen", "system_id, import_id, call_id");
  const made: JointCalls = (await findKeys(shop)) === 0 ? none : await write(shop, systems, legs, calls);
  for (const table of ["joint_legs", "joint_seen", "joint_up", "joint_keys", "joint_rows", "joint_whole"])
    await shop.sql.query(`DROP TABLE IF EXISTS ${table}`);
  return made;
}

async function write(
  shop: Workshop,
  systems: readonly string[],
  legs: readonly SegmentRecord[],
  calls: readonly SegmentRecord[],
): Promise<JointCalls> {
  const tables: string[] = [];
  for (const system of systems) {
    const { columns, rows } = await takeLegs(shop, legs, system);
    if (rows === 0) continue;
    const append = async (select: string): Promise<void> => {
      const table = `joint_calls_${tables.length}`;
      await shop.sql.query(`CREATE OR REPLACE TEMP TABLE ${table} AS ${select}`);
      tables.push(table);
    };
    await legsToCalls(shop.sql, [{ table: "joint_whole", columns, rows }], append, await filesOf(shop, legs));
  }
  const columns = storedColumns("calls");
  const parts: string[] = [];
  for (const table of tables) {
    const has = new Set((await shop.sql.query(`SELECT * FROM ${table} LIMIT 0`)).names);
    parts.push(`SELECT ${columnList(columns, has)} FROM ${table}`);
  }
  const imports = await shop.sql.query("SELECT DISTINCT unnest(imports) FROM joint_keys ORDER BY 1");
  const segment = await writeRows(
    shop,
    "calls",
    (imports.columns[0] ?? []).map(String),
    columns.map((c) => c.name),
    `SELECT * FROM (${parts.join(" UNION ALL ")}) ORDER BY started_at, call_id`,
    "joint",
  );
  for (const table of tables) await shop.sql.query(`DROP TABLE ${table}`);
  const { columns: dead } = await shop.sql.query(
    "SELECT seg, rid FROM joint_rows r JOIN joint_keys k ON k.system_id = r.system_id AND k.joint_call = r.joint_call ORDER BY ALL",
  );
  const rows = new Map<number, number[]>();
  (dead[0] ?? []).forEach((seg, i) => {
    const list = rows.get(Number(seg)) ?? [];
    list.push(Number(dead[1]?.[i]));
    rows.set(Number(seg), list);
  });
  return {
    segments: [segment],
    superseded: [...rows].flatMap(([seg, ids]) => {
      const segmentId = calls[seg]?.id;
      return segmentId === undefined
        ? []
        : [{ id: `${segmentId}/${byJoint}`, segmentId, byImport: byJoint, ranges: rangesOf(ids) }];
    }),
  };
}
