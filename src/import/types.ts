import type { Column, FileKind, Kind, Sql } from "../base";
import type { People } from "./privacy/people";

/** What a person must still decide or may correct, with where it is and why it is asked. */
export interface Doubt {
  readonly code: string; // message key `import.doubt.<code>`
  readonly params: Readonly<Record<string, string | number>>;
  /** True when the import cannot start before it is answered. */
  readonly blocking: boolean;
}

export interface Dialect {
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  /** Between fields; may have several characters. */
  readonly delimiter: string;
  readonly quote: '"' | "'" | "`" | "";
  /** What stands before a quote inside quotes, where that is not a second quote. */
  readonly escape?: "\\";
  readonly newline: "\n" | "\r\n" | "\r";
  /** 0-based record number of the header (of its last row); -1 when the file has none. */
  readonly headerRecord: number;
  /** Rows that the header has, read as one; 1 unless said. */
  readonly headerRows?: number;
}

/** How the file's clock is read. `local`: as written in `zone`; `utc`; `offset`: each value carries its own. */
export type ClockKind = "local" | "utc" | "offset";
export type DateOrder = "ymd" | "dmy" | "mdy" | "epoch_s" | "epoch_ms" | "rfc2822" | "time_only" | "excel";
export type DurationUnit = "s" | "ms" | "min" | "h" | "clock"; // clock: m:ss, h:mm:ss, hh:mm:ss.SSS

/** What stands between the two levels of a contact reason written in one column. */
export const reasonSplits = [">", "/", ":"] as const;
export type ReasonSplit = (typeof reasonSplits)[number];

/** How one canonical column is read from the file's columns. */
export interface ColumnMapping {
  readonly target: string; // canonical column
  /**
   * Header names as in the file. Two mean: a date and a time column, or, for `contact_key` and `company_number`, the
   * value of inbound and of outbound calls.
   */
  readonly sources: readonly string[];
  readonly duration?: DurationUnit;
}

/** Everything needed to read one file's rows, proposed by `inspect`, corrected by the user, remembered. */
export interface Mapping {
  readonly profile: string;
  readonly kind: FileKind;
  readonly columns: readonly ColumnMapping[];
  readonly dateOrder: DateOrder;
  readonly clock: ClockKind;
  readonly zone: string; // IANA
  /** `YYYY-MM-DD` for files whose times carry no date; null until asked. */
  readonly assumedDate: string | null;
  /** As written (trimmed, lower-cased) to canonical. */
  readonly directions: Readonly<Record<string, string>>;
  readonly results: Readonly<Record<string, string>>;
  readonly dispositions: Readonly<Record<string, string>>;
  /** Used when no direction column exists. */
  readonly defaultDirection: "inbound" | "outbound" | null;
  readonly keepOriginals: boolean;
  /** Source columns kept in no form. */
  readonly dropped: readonly string[];
  /** Source columns of which only a keyed hash is kept, of telephone numbers the last digits too. */
  readonly masked?: readonly string[];
  /** What parts a contact reason's two levels that stand in one column. */
  readonly reasonSplit?: ReasonSplit | null;
  /** True when `call_id`'s source is unique per call; else identity is a keyed hash (design.md 6). */
  readonly idIsUnique: boolean;
  /** Currency (ISO 4217) of amounts that do not name theirs; null or absent until somebody says. */
  readonly currency?: string | null;
  /** Lowest and highest answer of a survey whose rows do not say. */
  readonly scale?: { readonly min: number; readonly max: number } | null;
}

export interface Candidate {
  readonly profile: string;
  readonly score: number; // 0..1
  readonly reasons: readonly {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
  }[];
}

/** What was found in a file before anything is imported. Made from its first megabyte. */
export interface Inspection {
  readonly file: { readonly name: string; readonly size: number; readonly lastModified: number };
  readonly dialect: Dialect;
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[]; // at most 50 records, as written
  readonly candidates: readonly Candidate[]; // best first
  readonly mapping: Mapping;
  readonly doubts: readonly Doubt[];
  /** Hash of the normalised header set: corrections are remembered under it. */
  readonly signature: string;
}

/** The sample read with a mapping: what the user checks. */
export interface Preview {
  readonly columns: readonly string[]; // canonical columns that are mapped
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  readonly dateExample: { readonly written: string; readonly iso: string } | null;
  readonly problems: readonly Reject[];
  readonly doubts: readonly Doubt[];
}

export interface Reject {
  readonly file: string;
  readonly line: number; // 1-based physical line at which the record starts
  readonly record: number; // 1-based record number, header not counted
  /** As named in the file; the canonical name where no column of the file is read as it. */
  readonly column: string | null;
  readonly value: string;
  readonly reason: string; // message key `import.reject.<reason>`
}

export interface ImportPlan {
  readonly importId: string;
  readonly systemId: string;
  readonly files: readonly { readonly file: File; readonly dialect: Dialect; readonly mapping: Mapping }[];
  /** ISO 3166 code of the country whose numbers are written without their calling code. */
  readonly country?: string | null;
  /** What people said that codes of this phone system mean, by code in small letters; they outdo the mappings'. */
  readonly codes?: Readonly<Record<string, string>>;
  /** How people are protected; by name unless said. */
  readonly people?: People;
  /** Secret of this device that keys generated call ids and masks. */
  readonly secret: string;
  /** Bytes a slice should have; 32 MiB unless told. */
  readonly sliceBytes?: number;
}

export interface LoadProgress {
  readonly stage: "reading" | "checking" | "windows" | "saving";
  readonly bytes: number;
  readonly totalBytes: number;
  readonly rows: number;
}

/** A table of appended rows. */
export interface AppendedPart {
  readonly table: string;
  readonly columns: ReadonlySet<string>;
  readonly rows: number;
}

/** What loading needs from where it runs; the import engine provides it. */
export interface LoadHost {
  readonly sql: Sql;
  /** Makes bytes readable to SQL under the returned path until released. */
  open(blob: Blob): Promise<{ readonly path: string; release(): Promise<void> }>;
  /**
   * Appends the rows of a SELECT to this import, as (part of) segments of one kind. The SELECT gives the kind's
   * canonical columns, the lineage columns, then `src_*` columns; missing canonical columns are filled with NULL.
   */
  append(kind: Kind, select: string): Promise<{ readonly rows: number }>;
  /** What was appended of a kind so far, as tables that stay as they are until the load ends. */
  appended(kind: Kind): Promise<readonly AppendedPart[]>;
  progress(progress: LoadProgress): void;
  readonly signal: AbortSignal;
}

export interface LoadReport {
  readonly rowsRead: number;
  readonly rowsLoaded: number;
  readonly legsMerged: number;
  readonly rejectedCount: number;
  readonly rejects: readonly Reject[]; // at most 10,000 kept
  /** Columns that nothing reads, save those left out on purpose. */
  readonly unusedColumns: readonly string[];
  /** Columns left out or masked because somebody said so; absent in reports of older imports. */
  readonly droppedColumns?: readonly string[];
  readonly maskedColumns?: readonly string[];
  readonly unknownCodes: Readonly<
    Record<"direction" | "result" | "disposition", Readonly<Record<string, number>>>
  >;
  readonly excluded: Readonly<Record<string, number>>; // rows that are no calls, by reason (phantom, test, ...)
}

/** One phone system's export layout. Adding one is one file and one line in the list. */
export interface Profile {
  readonly id: string;
  readonly label: string;
  readonly kind: FileKind;
  /** How sure formats.md is of this layout. */
  readonly confidence: "seen" | "documented" | "inferred";
  recognise(header: readonly string[], sample: readonly (readonly string[])[]): Candidate | null;
  propose(header: readonly string[], sample: readonly (readonly string[])[]): Partial<Mapping>;
  /** SQL expressions that replace the generic ones, by canonical column. `col('x')` is the raw text of column x. */
  readonly expressions?: (col: (header: string) => string) => Readonly<Record<string, string>>;
  /** SQL for the call id of the leg above: a leg is merged into the call it comes from. */
  readonly parent?: (col: (header: string) => string) => string;
  /** Rows with the same call id are the legs of one call: they are merged, whatever the id's uniqueness. */
  readonly legsShareId?: boolean;
  /** SQL for what tells legs of one call that start together apart: the leg's own id, or else its parties. */
  readonly leg?: (col: (header: string) => string) => string;
  /** Records may end early (events with different arguments): missing fields are empty. */
  readonly ragged?: boolean;
  /** Source columns that hold people beside those read as such: whom a call came from or went to, who is in a text. */
  readonly people?: readonly string[];
  readonly columns?: readonly Column[];
}
