import { dateColumn, identifier, literal, newestBy, schema, type Kind, type Sql } from "../base";
import type { DatasetRecord, ImportReport } from "../store";
import type { Rows } from "./supersede";

/** What the report says about the rows of one import, found by looking at them. */
export interface DatasetFacts {
  readonly covered: DatasetRecord["covered"];
  /** Epoch ms of the last row's date; 0 where there is none. */
  readonly lastStart: number;
  readonly unknownShare: ImportReport["unknownShare"];
  readonly gaps: ImportReport["gaps"];
}

/** The column that says when a row was, on the wall clock. */
const localColumn: Readonly<Partial<Record<Kind, string>>> = {
  calls: "started_local",
  legs: "started_local",
  leads: "created_local",
};

const day = 86_400_000;
const iso = (ms: number, length: 10 | 19): string => new Date(ms).toISOString().slice(0, length);

/** Looks at the rows of one import of one kind. */
export async function datasetFacts(
  sql: Sql,
  kind: Kind,
  importId: string,
  fresh: readonly Rows[],
): Promise<DatasetFacts> {
  const rows = `(${fresh.map((f) => `SELECT ${schema[kind].map((c) => identifier(c.name)).join(", ")} FROM ${f.relation} WHERE import_id = ${literal(importId)}`).join(" UNION ALL ")})`;
  const local = localColumn[kind] ?? dateColumn[kind];
  const known = schema[kind].map(({ name, type }) =>
    type === "VARCHAR" ? `count(nullif(${identifier(name)}, 'unknown'))` : `count(${identifier(name)})`,
  );
  const span =
    local === null ? "NULL, NULL" : `epoch_ms(min(${local})::TIMESTAMP), epoch_ms(max(${local})::TIMESTAMP)`;
  const last = `epoch_ms(greatest(${newestBy[kind].map((name) => `max(${name})::TIMESTAMP`).join(", ")}))`;
  const { columns } = await sql.query(`SELECT count(*), ${span}, ${last}, ${known.join(", ")} FROM ${rows}`);
  const numbers = columns.map((column) =>
    column[0] === null || column[0] === undefined ? null : Number(column[0]),
  );
  const [total = 0, from = null, to = null, lastStart = null] = numbers;
  const shares = schema[kind].map(
    ({ name }, i) => [name, total ? 1 - (numbers[i + 4] ?? 0) / total : 0] as const,
  );
  return {
    covered: from === null || to === null ? null : { from: iso(from, 19), to: iso(to, 19) },
    lastStart: lastStart ?? 0,
    unknownShare: Object.fromEntries(shares),
    gaps: kind === "calls" ? await gaps(sql, rows) : [],
  };
}

/** Spans of days without a call between the first and the last day, both ends inclusive. */
async function gaps(sql: Sql, rows: string): Promise<ImportReport["gaps"]> {
  const { columns } = await sql.query(
    `SELECT p, d FROM (SELECT d, lag(d) OVER (ORDER BY d) AS p FROM (SELECT DISTINCT started_local::DATE AS d FROM ${rows}))
     WHERE d - p > 1 ORDER BY d LIMIT 1000`,
  );
  const [before = [], after = []] = columns;
  return before.map((b, i) => ({ from: iso(Number(b) + day, 10), to: iso(Number(after[i]) - day, 10) }));
}
