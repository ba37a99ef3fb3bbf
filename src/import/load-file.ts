import { type Cell, type ParamValue, identifier, records } from "../base";
import { columnInFile } from "./column-in-file";
import type { ColumnShapes } from "./formats/column-shapes";
import { decodeText } from "./formats/encoding";
import { type FileScan, type Slice, readBytes } from "./formats/file-scan";
import { leftOut } from "./formats/record-shape";
import { linesOf, repairSlice } from "./formats/repair";
import { keepDays } from "./holiday-days";
import { LegKeys } from "./leg-keys";
import { appendable, loadParams, makeRows, stored, unknownCodes } from "./made";
import { codeKey, guessDirection, guessDisposition, guessResult } from "./map/codes";
import { makeKeyTable } from "./privacy/mask";
import { everybody } from "./privacy/people";
import { fewerOriginals, redacted } from "./privacy/redact";
import { PhoneTable } from "./phones/phone-table";
import type { ReportBuilder } from "./report";
import { type Compiled, helpers as h } from "./sql/compiled";
import { plainRows, type Rows } from "./slice-rows";
import { cleanSource, repairedSource } from "./sql/source";
import { TwiceHour } from "./twice-hour";
import type { Dialect, ImportPlan, LoadHost, Mapping, Reject } from "./types";

export interface FileJob {
  readonly plan: ImportPlan;
  readonly host: LoadHost;
  readonly report: ReportBuilder;
  readonly file: File;
  readonly dialect: Dialect;
  readonly mapping: Mapping;
  readonly compiled: Compiled;
  readonly scan: FileScan;
  readonly header: readonly string[];
  readonly shapes: ColumnShapes;
}

type Params = ReturnType<typeof loadParams>;
type Codes = readonly Readonly<Record<string, Cell>>[];
interface Opened {
  readonly source: string;
  readonly rows: number;
  release(): Promise<void>;
}

/** Where anything is kept back, a row that cannot be told into columns keeps no text: it may hold what is kept back. */
const withoutText =
  ({ mapping, plan }: FileJob) =>
  (reject: Reject): Reject =>
    mapping.dropped.length > 0 || mapping.masked?.length || (plan.people ?? everybody).policy !== "named"
      ? { ...reject, value: "" }
      : reject;

/** Makes one slice readable to SQL: as it stands where it is clean UTF-8, else decoded or repaired. */
async function openSlice(job: FileJob, slice: Slice, repair: boolean, quiet: boolean): Promise<Opened> {
  const { file, dialect, host, header, compiled, report } = job;
  const width = header.length;
  if (slice.clean && !repair && dialect.newline !== "\r") {
    const blob =
      dialect.encoding === "utf-8"
        ? file.slice(slice.start, slice.end)
        : new Blob([decodeText(await readBytes(file, slice.start, slice.end, file.name), dialect.encoding)]);
    const { path, release } = await host.open(blob);
    const { firstRecord, records } = slice;
    const source = cleanSource(path, dialect, width, { firstRecord, bytes: blob.size });
    return { source, rows: records, release };
  }
  const repaired = await repairSlice(slice, {
    file,
    dialect,
    width,
    shapes: job.shapes,
    needed: compiled.needed,
    maxRejects: report.room,
    ragged: compiled.ragged,
  });
  if (!quiet) {
    report.reject(repaired.rejects.map(withoutText(job)), repaired.rejected);
    for (const reason of leftOut) report.exclude(reason, repaired.leftOut[reason]);
  }
  if (repaired.rows === 0) return { source: "", rows: 0, release: () => Promise.resolve() };
  const { path, release } = await host.open(repaired.blob);
  return { source: repairedSource(path, width, repaired.blob.size), rows: repaired.rows, release };
}

const guesses = { direction: guessDirection, result: guessResult, disposition: guessDisposition } as const;
const lists = (params: Params, kind: string): readonly string[] => {
  const list = params[`imp_${kind}_from`];
  return isList(list) ? list : [];
};
const isList = (value: ParamValue | undefined): value is readonly string[] => Array.isArray(value);
type CodeKind = keyof typeof guesses;
const isCodeKind = (kind: Cell | undefined): kind is CodeKind => typeof kind === "string" && kind in guesses;

/** Loads one file slice by slice. `onSlice` is told how many of its bytes are done. */
export async function loadFile(job: FileJob, onSlice: (bytes: number) => void): Promise<void> {
  const { host, compiled, scan, plan, file, report, mapping } = job;
  const { sql } = host;
  const kind = stored(compiled);
  const several = scan.slices.length > 1;
  const people = plan.people ?? everybody;
  let params: Params = loadParams(compiled, {
    importId: plan.importId,
    systemId: plan.systemId,
    file: file.name,
    secret: plan.secret,
    people,
  });
  await sql.query(makeKeyTable, { params });
  const kept = fewerOriginals(compiled, mapping, people);
  const joined = (rows: Rows): Rows => redacted(phones.joined(legs?.joined(rows) ?? rows), compiled, people);
  const unmeant = new Set(
    [mapping.directions, mapping.results, mapping.dispositions].flatMap((map, i) =>
      Object.entries(map).flatMap(([code, meaning]) => (meaning === "" ? [`${i}/${code}`] : [])),
    ),
  );

  /** Gives codes that the sample did not show the meaning their words have; true when there were any. */
  const learn = (found: Codes): boolean => {
    const kinds = ["direction", "result", "disposition"] as const;
    let learnt = false;
    for (const { kind, code } of found) {
      if (!isCodeKind(kind) || typeof code !== "string") continue;
      const key = codeKey(code);
      const meaning = unmeant.has(`${kinds.indexOf(kind)}/${key}`) ? null : guesses[kind](code);
      const from = params[`imp_${kind}_from`];
      const to = params[`imp_${kind}_to`];
      if (meaning === null || !isList(from) || !isList(to) || from.includes(key)) continue;
      params = { ...params, [`imp_${kind}_from`]: [...from, key], [`imp_${kind}_to`]: [...to, meaning] };
      learnt = true;
    }
    return learnt;
  };

  /** Makes a slice's rows; the codes in them without a meaning, or null where there are no rows. */
  const make = async (slice: Slice, quiet = false, repair = false): Promise<Codes | null> => {
    const opened = await openSlice(job, slice, repair, quiet);
    try {
      if (opened.rows === 0) return null;
      await sql.query("DROP TABLE IF EXISTS imp_made");
      const statement = makeRows(compiled, opened.source, several && compiled.counted, phones.beside);
      await sql.query(statement, { params, signal: host.signal });
      const rows = Number((await sql.query("SELECT count(*) AS n FROM imp_made")).columns[0]?.[0] ?? 0);
      if (rows !== opened.rows) throw new Error(`slice of ${opened.rows} records gave ${rows} rows`);
      if (compiled.kind !== "calls") return [];
      let codes = records(await sql.query(unknownCodes));
      // twice at most: a row whose direction is learnt may show a result that is new too
      for (let pass = 0; pass < 2 && learn(codes); pass++) {
        await sql.query(statement, { params, signal: host.signal });
        codes = records(await sql.query(unknownCodes));
      }
      return codes;
    } catch (error) {
      // the reader of SQL sees this slice otherwise than the scanner: take it record by record
      if (repair || !slice.clean || host.signal.aborted) throw error;
      return await make(slice, quiet, true);
    } finally {
      await opened.release();
    }
  };

  if (several && compiled.counted)
    await sql.query("CREATE OR REPLACE TEMP TABLE imp_seen (h UBIGINT, n BIGINT)");
  const twice = compiled.local ? new TwiceHour(sql, kept) : null;
  const phones = new PhoneTable(sql, compiled, plan.country ?? null);
  await phones.start();
  const legs = compiled.legs ? new LegKeys(sql) : null;
  await legs?.start();
  const append = async (select: string): Promise<void> => {
    const { rows } = kind === "holidays" ? await keepDays(sql, select) : await host.append(kind, select);
    if (legs) report.legs += rows;
    else report.rowsLoaded += rows;
  };
  for (const slice of scan.slices) {
    host.signal.throwIfAborted();
    report.rowsRead += slice.records;
    const codes = await make(slice);
    if (codes) {
      await tellRejects(job, slice);
      tellCodes(job, codes, new Set(lists(params, "disposition")));
      if (several && compiled.counted) await remember(job);
      await twice?.hold();
      await phones.learn();
      await legs?.learn();
      const { from, where, changes } = joined(plainRows);
      const condition = twice ? `${where} AND ${h.twice} <= 0` : where;
      await append(appendable(kept, from, condition, changes));
    }
    onSlice(slice.end);
  }
  const held = await twice?.resolve(joined);
  if (held) await append(held);
  await phones.end();
}

/** Lists a slice's rejected rows with the physical lines at which they start, and counts what was left out. */
async function tellRejects(job: FileJob, slice: Slice): Promise<void> {
  const { host, report, file, mapping } = job;
  for (const { reason, n } of records(
    await host.sql.query(
      `SELECT ${h.excluded} AS reason, count(*) AS n FROM imp_made WHERE ${h.excluded} IS NOT NULL GROUP BY 1 ORDER BY 1`,
    ),
  ))
    report.exclude(String(reason), Number(n));
  const where = `${h.excluded} IS NULL AND ${h.reject} IS NOT NULL`;
  const count = Number(
    (await host.sql.query(`SELECT count(*) FROM imp_made WHERE ${where}`)).columns[0]?.[0] ?? 0,
  );
  if (count === 0) return;
  const found = records(
    await host.sql.query(
      `SELECT src_row, ${h.reject} AS reason, ${h.rejectColumn} AS col, ${h.rejectValue} AS value FROM imp_made WHERE ${where} ORDER BY src_row LIMIT ${report.room}`,
    ),
  );
  const lines = await linesOf(slice, new Set(found.map((row) => Number(row["src_row"]))), {
    file,
    dialect: job.dialect,
    width: job.header.length,
  });
  report.reject(
    found.map((row): Reject => ({
      file: file.name,
      line: lines.get(Number(row["src_row"])) ?? 0,
      record: Number(row["src_row"]),
      column: row["col"] === null ? null : columnInFile(mapping, String(row["col"])),
      value: String(row["value"] ?? "").slice(0, 200),
      reason: String(row["reason"]),
    })),
    count,
  );
}

function tellCodes({ report, mapping }: FileJob, codes: Codes, dispositions: ReadonlySet<string>): void {
  for (const { kind, code, n } of codes) {
    if (!isCodeKind(kind) || code === null) continue;
    const key = codeKey(String(code));
    // what the mapping itself calls unknown, or without a meaning, is no news
    const settled =
      (kind === "result" && mapping.results[key] === "unknown") ||
      (kind === "disposition" && (dispositions.has(key) || mapping.dispositions[key] === ""));
    if (!settled) report.unknown(kind, String(code), Number(n));
  }
}

/** Counts this slice's identities, so that equal calls of later slices get the next numbers. */
async function remember({ host }: FileJob): Promise<void> {
  await host.sql.query(
    `CREATE OR REPLACE TEMP TABLE imp_seen AS SELECT h, sum(n)::BIGINT AS n FROM (SELECT h, n FROM imp_seen UNION ALL ` +
      `SELECT hash(${identifier(h.key)}), count(*) FROM imp_made GROUP BY 1) GROUP BY h`,
  );
}
