import { identifier, literal, type Column } from "../../base";
import type { Mapping } from "../types";
import { isWallClock } from "./clock";
import { offsetAtLocal, offsetAtUtc, oddityAtLocal, type ZoneRules } from "./zone";

/** One file's rows: how its clock was read, and how it is to be read now. */
export interface Reread {
  readonly importId: string;
  readonly file: string;
  readonly was: "wall" | "utc";
  readonly is: "wall" | "utc";
  readonly from: ZoneRules;
}

/**
 * How a file's clock may be read anew: null where its values name their own instants and wall-clock times, which no
 * setting of ours can change.
 */
export function clockOf(mapping: Mapping): "wall" | "utc" | "instant" | null {
  if (mapping.columns.some(({ target }) => target === "started_local" || target === "created_local"))
    return null;
  if (mapping.dateOrder === "epoch_s" || mapping.dateOrder === "epoch_ms" || mapping.clock === "offset")
    return "instant";
  return isWallClock(mapping) ? "wall" : "utc";
}

/** Seconds before an instant at which the offset before a change of clocks still held: none is over two hours. */
const beforeChange = 10_800;

const seconds = (column: string): string => `epoch_us(${column}) // 1000000`;
const shifted = (column: string, sign: "+" | "-", by: string): string =>
  `make_timestamp(epoch_us(${column}) ${sign} 1000000 * CAST(${by} AS BIGINT))`;
const rowsOf = (files: readonly Reread[]): string =>
  files.length === 0
    ? "false"
    : `(import_id, src_file) IN (${files.map((f) => `(${literal(f.importId)}, ${literal(f.file)})`).join(", ")})`;

/**
 * A relation's rows in their order with what follows from the clock worked out anew: what was written is found from
 * what was stored, then read in the new way, as an import would. `second` names a table of the rows (import_id,
 * src_file, src_row) that stand in the second of two like hours. Each step is a CTE of its own, so that the tree of a
 * zone's offsets is evaluated over a plain column.
 */
export function reread(
  relation: string,
  columns: readonly Column[],
  files: readonly Reread[],
  to: ZoneRules,
  second: string | null,
): string {
  const moments = columns.filter(({ unit }) => unit === "utc").map(({ name }) => name);
  const [start = ""] = moments;
  const local = columns.find(({ unit }) => unit === "local")?.name;
  const flagged = columns.some(({ name }) => name === "dq_flags");
  const skipped = flagged ? "coalesce(list_contains(dq_flags, 'skipped_hour'), false)" : "false";
  const zones = [...new Map(files.map((f) => [f.from.zone, f.from])).values()];
  const from = (f: Reread): boolean => f.was === "wall";
  const each = (make: (name: string) => string): string => moments.map(make).join(", ");
  const offsetThen = (name: string): string =>
    zones
      .map(
        (zone) =>
          `WHEN ${rowsOf(files.filter((f) => from(f) && f.from.zone === zone.zone))} THEN ${offsetAtUtc(`${name}_s0`, zone)}`,
      )
      .join(" ");
  const cases = zones.length > 0 ? (name: string) => `CASE ${offsetThen(name)} ELSE 0 END` : () => "0";
  const isSecond = second
    ? `(import_id, src_file, src_row) IN (SELECT (import_id, src_file, src_row) FROM ${second})`
    : "false";
  const flags = `list_concat(list_filter(coalesce(dq_flags, []), lambda x: x NOT IN ('ambiguous_hour', 'skipped_hour')), CASE WHEN odd_ > 0 THEN ['ambiguous_hour'] WHEN odd_ < 0 THEN ['skipped_hour'] ELSE [] END)`;
  const replaced = [
    ...moments.map((name) => `CASE WHEN touched_ THEN ${name}_at ELSE ${name} END AS ${identifier(name)}`),
    ...(local
      ? [
          `CASE WHEN touched_ THEN CASE WHEN wall_ AND odd_ >= 0 THEN ${start}_w ELSE ${shifted(`${start}_at`, "+", "off_")} END ELSE ${local} END AS ${identifier(local)}`,
        ]
      : []),
    ...(flagged ? [`CASE WHEN touched_ THEN nullif(${flags}, []) ELSE dq_flags END AS dq_flags`] : []),
  ];
  // as an import has it (sql/calls.ts): an end before its beginning is the second of that name
  const follows = ["answered_at", "ended_at"].filter((name) => moments.includes(name));
  const before = (name: string): string =>
    name === "ended_at" && follows.includes("answered_at")
      ? `coalesce(answered_at_a1, ${start}_a0)`
      : `${start}_a0`;
  const settled = (name: string): string =>
    `CASE WHEN wall_ AND ${name}_a0 < ${before(name)} THEN ${name}_a0 + to_seconds(greatest(${name}_odd, 0)) ELSE ${name}_a0 END AS ${name}_a1`;
  const last = (name: string): string => {
    if (name === start) return `${start}_a0 + to_seconds(late_) AS ${start}_at`;
    if (!follows.includes(name)) return `${name}_a0 AS ${name}_at`;
    const shift = `CASE WHEN ${name}_a1 < ${start}_a0 + to_seconds(late_) THEN late_ ELSE 0 END`;
    return `${name}_a1 + to_seconds(${shift}) AS ${name}_at`;
  };
  const helpers = [
    ...["touched_", "wall_", "second_", "odd_", "late_", "off_", `${start}_s3`],
    ...moments.flatMap((name) => ["_s0", "_w", "_s1", "_o1", "_a0", "_at"].map((end) => name + end)),
    ...follows.flatMap((name) => [`${name}_odd`, `${name}_a1`]),
  ];
  const plus = (list: readonly string[]): string => list.map((item) => `, ${item}`).join("");
  return `WITH t0 AS (SELECT *, ${rowsOf(files)} AS touched_, ${rowsOf(files.filter((f) => f.is === "wall"))} AS wall_,
    ${isSecond} AS second_, ${each((n) => `${seconds(n)} - CASE WHEN ${skipped} THEN ${beforeChange} ELSE 0 END AS ${n}_s0`)} FROM ${relation}),
  t1 AS (SELECT *, ${each((n) => `${shifted(n, "+", cases(n))} AS ${n}_w`)} FROM t0),
  t2 AS (SELECT *, ${each((n) => `${seconds(`${n}_w`)} AS ${n}_s1`)} FROM t1),
  t3 AS (SELECT *, ${each((n) => `${offsetAtLocal(`${n}_s1`, to)} AS ${n}_o1`)},
    CASE WHEN wall_ THEN ${oddityAtLocal(`${start}_s1`, to)} ELSE 0 END AS odd_${plus(follows.map((n) => `${oddityAtLocal(`${n}_s1`, to)} AS ${n}_odd`))} FROM t2),
  t4 AS (SELECT *, CASE WHEN wall_ AND second_ THEN greatest(odd_, 0) ELSE 0 END AS late_,
    ${each((n) => `CASE WHEN wall_ THEN ${shifted(`${n}_w`, "-", `${n}_o1`)} ELSE ${n}_w END AS ${n}_a0`)} FROM t3),
  t5 AS (SELECT *${plus(follows.slice(0, 1).map(settled))} FROM t4),
  t6 AS (SELECT *${plus(follows.slice(1).map(settled))} FROM t5),
  t7 AS (SELECT *, ${each(last)} FROM t6),
  t8 AS (SELECT *, ${seconds(`${start}_at`)} AS ${start}_s3 FROM t7),
  t9 AS (SELECT *, ${offsetAtUtc(`${start}_s3`, to)} AS off_ FROM t8)
SELECT * EXCLUDE (${helpers.join(", ")}) REPLACE (${replaced.join(", ")}) FROM t9`;
}

/**
 * The rows of files read as wall-clock time that stand in the second of two like hours, by the order of their file, as
 * an import decides it (`TwiceHour`): a SELECT of import_id, src_file, src_row over relations of one kind.
 */
export function secondHours(
  relations: readonly string[],
  start: string,
  files: readonly Reread[],
  to: ZoneRules,
): string {
  const walls = files.filter((f) => f.is === "wall");
  const zones = [...new Map(walls.map((f) => [f.from.zone, f.from])).values()];
  const then = zones
    .map(
      (zone) =>
        `WHEN ${rowsOf(walls.filter((f) => f.was === "wall" && f.from.zone === zone.zone))} THEN ${offsetAtUtc("s0", zone)}`,
    )
    .join(" ");
  const rows = relations
    .map((r) => `SELECT import_id, src_file, src_row, ${start} AS moment_ FROM ${r} WHERE ${rowsOf(walls)}`)
    .join(" UNION ALL ");
  return `WITH r AS (SELECT *, ${seconds("moment_")} AS s0 FROM (${rows})),
  w AS (SELECT *, s0 + ${then === "" ? "0" : `CASE ${then} ELSE 0 END`} AS s1 FROM r),
  o AS (SELECT *, ${oddityAtLocal("s1", to)} AS odd FROM w),
  steps AS (SELECT import_id, src_file, s1 - lag(s1) OVER (PARTITION BY import_id, src_file ORDER BY src_row) AS step FROM o WHERE odd <= 0),
  ways AS (SELECT import_id, src_file, count(*) FILTER (step > 0) AS up, count(*) FILTER (step < 0) AS down FROM steps GROUP BY ALL),
  ordered AS (SELECT o.*, s1 // 86400 AS day, CASE WHEN coalesce(up, 0) >= coalesce(down, 0) THEN src_row ELSE -src_row END AS place,
    coalesce(up + down = 0 OR greatest(up, down) >= (up + down) * 0.99, true) AS sorted
    FROM o LEFT JOIN ways USING (import_id, src_file) WHERE odd > 0),
  backs AS (SELECT *, CASE WHEN s1 < lag(s1) OVER (PARTITION BY import_id, src_file, day ORDER BY place) THEN 1 ELSE 0 END AS back FROM ordered)
SELECT import_id, src_file, src_row FROM (
  SELECT *, max(back) OVER (PARTITION BY import_id, src_file, day ORDER BY place ROWS UNBOUNDED PRECEDING) AS late FROM backs)
WHERE sorted AND late = 1`;
}
