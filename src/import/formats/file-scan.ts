import { AppError } from "../../base";
import type { Dialect } from "../types";
import { bomLength, isAscii, toUnits, unitBytes } from "./encoding";
import type { ColumnShapes } from "./column-shapes";
import { parseRecord } from "./csv";
import { isNames } from "./header-row";
import { IdEvidence } from "./id-evidence";
import { RecordScanner, type ScannedRecord } from "./records";
import { unitsText } from "./units-text";

/** A run of whole records: byte offsets in the file, the number of its first record (1-based) and line. */
export interface Slice {
  readonly start: number;
  readonly end: number;
  readonly firstRecord: number;
  readonly firstLine: number;
  readonly records: number;
  /** Every record has the header's number of fields and nothing that a strict reader could stumble over. */
  readonly clean: boolean;
}

export interface FileScan {
  readonly slices: readonly Slice[];
  readonly records: number;
  /** Records of further tables below the first: they are told, not read. */
  readonly others: number;
  /** What the watched column's values say about being unique; null when no column was watched. */
  readonly ids: IdEvidence | null;
}

export interface ScanOptions {
  /** Fields that a record should have. */
  readonly width: number;
  /** 0-based column whose values are checked for being unique per record. */
  readonly idColumn?: number;
  /** What the columns hold, to tell where another table begins. */
  readonly shapes?: ColumnShapes;
  readonly sliceBytes?: number;
  readonly sliceRecords?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (bytes: number, records: number) => void;
}

const chunkBytes = 4 * 1024 * 1024;

/** Reads part of a file; a file that changed or went away since it was chosen is told as such. */
export async function readBytes(blob: Blob, start: number, end: number, name: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.slice(start, end).arrayBuffer());
  } catch (error) {
    throw new AppError("file_changed", { file: name }, { cause: error });
  }
}

function hasDigit(units: Uint8Array | Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = units[i] ?? 0;
    if (unit >= 48 && unit <= 57) return true;
  }
  return false;
}

/** Walks through a whole file once and cuts it into slices at record boundaries; memory stays bounded. */
export async function scanFile(file: File, dialect: Dialect, options: ScanOptions): Promise<FileScan> {
  const { width, sliceBytes = 12 * 1024 * 1024, sliceRecords = 400_000 } = options;
  const bytesPerUnit = unitBytes(dialect.encoding);
  const bom = bomLength(await readBytes(file, 0, 3, file.name), dialect.encoding);
  const ids = options.idColumn === undefined ? null : new IdEvidence();
  const scanner = new RecordScanner(
    dialect,
    options.idColumn === undefined ? { width } : { width, watch: options.idColumn },
  );
  const slices: Slice[] = [];
  const fatal = (): TextDecoder => new TextDecoder("utf-8", { fatal: true });
  let decoder = fatal();
  let whole = true; // no character is cut at the end of what was decoded
  let invalidUntil = -1;
  let seen = -1; // records including header and preamble
  let records = 0;
  let others = 0;
  const plain = dialect.delimiter.length === 1 && dialect.delimiter !== " " && dialect.escape === undefined;
  const begins = (record: ScannedRecord, buffer: Uint8Array | Uint16Array, base: number): boolean => {
    const { shapes } = options;
    if (!shapes || records === 0 || record.end - record.start > 8192) return false;
    const [from, to] = [record.start - base, record.end - base];
    // names have no digits as a rule; a look at the first few units settles it for nearly every record
    if (record.fields === width && hasDigit(buffer, from, to)) return false;
    return isNames(parseRecord(unitsText(buffer.subarray(from, to), dialect), dialect), shapes);
  };
  const now: { open: { -readonly [K in keyof Slice]: Slice[K] } | null } = { open: null };

  for (let at = bom; at < file.size || at === bom; at += chunkBytes) {
    options.signal?.throwIfAborted();
    const final = at + chunkBytes >= file.size;
    const bytes = await readBytes(file, at, Math.min(file.size, at + chunkBytes), file.name);
    // what is ASCII alone is UTF-8, unless the chunk before ends within a character
    if (dialect.encoding === "utf-8" && !(whole && isAscii(bytes))) {
      whole = (bytes.at(-1) ?? 0) < 0x80;
      try {
        decoder.decode(bytes, { stream: !final });
      } catch {
        // the slice that was open and all that begin in this chunk are repaired
        decoder = fatal();
        whole = true;
        invalidUntil = at + bytes.length;
        if (now.open) now.open.clean = false;
      }
    }
    const units = toUnits(bytes, dialect.encoding);
    scanner.feed(units, final, (record, buffer, base) => {
      seen++;
      if (seen <= dialect.headerRecord) return;
      if (others > 0 || begins(record, buffer, base)) return void others++;
      records++;
      const start = bom + record.start * bytesPerUnit;
      const end = bom + record.end * bytesPerUnit;
      let open = now.open;
      if (!open || end - open.start > sliceBytes || open.records >= sliceRecords) {
        if (open) slices.push(open);
        now.open = open = {
          start,
          end,
          firstRecord: records,
          firstLine: record.line,
          records: 0,
          clean: plain && start > invalidUntil,
        };
      }
      open.records++;
      open.end = end;
      const allEmpty = record.end - record.start === record.fields - 1;
      if (record.odd || record.fields !== width || allEmpty || scanner.skippedBlank) open.clean = false;
      if (ids) {
        const length = record.watchEnd - record.watchStart;
        if (length > 0)
          ids.add(
            buffer,
            record.watchStart - base,
            record.watchEnd - base,
            record.start - base,
            record.end - base,
          );
      }
    });
    options.onProgress?.(Math.min(file.size, at + bytes.length), records);
    if (final) break;
  }
  if (now.open) slices.push(now.open);
  return { slices, records, others: Math.max(0, others - 1), ids };
}
