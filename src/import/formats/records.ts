import { AppError } from "../../base";
import type { Dialect } from "../types";
import { bestReading } from "./best-reading";

/** One record found by the scanner; offsets are in code units from the start of the scanned text. */
export interface ScannedRecord {
  start: number;
  /** After the record's last unit, before its line break. */
  end: number;
  fields: number;
  /** Physical line breaks inside the record's quotes. */
  inner: number;
  /** Something that a strict reader may refuse: stray quotes, foreign line breaks, NUL. */
  odd: boolean;
  /** A quote opened in this line is never closed; the record is this line alone. */
  unclosed: boolean;
  /** 1-based physical line at which the record starts. */
  line: number;
  /** Where the watched field lies (0, 0 when the record has no such field), quotes included. */
  watchStart: number;
  watchEnd: number;
}

/** Code units a record may have: a longer one is refused before it fills the memory. */
export const maxRecordUnits = 4 * 1024 * 1024;
const maxInnerLines = 5000;

const LF = 10;
const CR = 13;
const SPACE = 32;
const BACKSLASH = 92;

type Units = Uint8Array | Uint16Array;

/** What records are told apart by. */
export type Marks = Pick<Dialect, "delimiter" | "quote" | "newline" | "escape">;

/**
 * Finds record boundaries in delimited text, honouring quotes, without making strings. Fed with chunks; the buffer
 * handed to `visit` starts at unit `base` of the whole text and is valid during the call only. Empty lines are skipped.
 */
export class RecordScanner {
  readonly #classes = new Uint8Array(65536);
  readonly #delimiter: number;
  /** Units of the delimiter after its first. */
  readonly #more: readonly number[];
  readonly #step: number;
  readonly #escape: boolean;
  readonly #dialect: Marks;
  readonly #width: number;
  readonly #quote: number;
  readonly #newline: Dialect["newline"];
  readonly #watch: number;
  #carry: Units | null = null;
  #base = 0;
  #line: number;
  /** True when a blank line was skipped since the last record. */
  skippedBlank = false;
  readonly record: ScannedRecord = {
    start: 0, end: 0, fields: 0, inner: 0, odd: false, unclosed: false, line: 1, watchStart: 0, watchEnd: 0,
  }; // prettier-ignore

  constructor(dialect: Marks, options: { watch?: number; line?: number; width?: number } = {}) {
    this.#dialect = dialect;
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#more = Array.from(dialect.delimiter.slice(1), (c) => c.charCodeAt(0));
    this.#step = dialect.delimiter.length;
    this.#escape = dialect.escape !== undefined;
    this.#width = options.width ?? 0;
    this.#quote = dialect.quote === "" ? -1 : dialect.quote.charCodeAt(0);
    this.#newline = dialect.newline;
    this.#watch = options.watch ?? -1;
    this.#line = options.line ?? 1;
    for (const unit of [this.#delimiter, LF, CR, 0]) this.#classes[unit] = 1;
    if (this.#quote >= 0) this.#classes[this.#quote] = 1;
  }

  /** Scans what has arrived so far; `final` says that nothing follows. `visit` returning false stops. */
  feed(
    chunk: Units,
    final: boolean,
    visit: (record: ScannedRecord, buffer: Units, base: number) => unknown,
  ): void {
    const buffer = this.#carry ? joined(this.#carry, chunk) : chunk;
    let from = 0;
    for (;;) {
      const next = this.#scan(buffer, from, final);
      if (next < 0) break;
      const blank = this.record.end === this.record.start;
      from = next;
      if (blank) this.skippedBlank = true;
      else if (visit(this.record, buffer, this.#base) === false) break;
      if (!blank) this.skippedBlank = false;
    }
    if (!final && buffer.length - from > maxRecordUnits)
      throw new AppError("record_too_long", { line: this.#line, limit: maxRecordUnits });
    this.#base += from;
    this.#carry = from < buffer.length ? buffer.slice(from) : null;
  }

  /** Fills `record` with the record at `from` and returns where the next begins; -1 when it is not complete. */
  #scan(u: Units, from: number, final: boolean): number {
    const n = u.length;
    if (from >= n) return -1;
    const classes = this.#classes;
    const delimiter = this.#delimiter;
    const quote = this.#quote;
    const watch = this.#watch;
    let i = from;
    let fields = 1;
    let inner = 0;
    let odd = false;
    let watchStart = from;
    let watchEnd = watch === 0 ? -1 : from;
    for (;;) {
      let p = i;
      if (quote >= 0 && delimiter !== SPACE) while (u[p] === SPACE) p++;
      if (quote >= 0 && p < n && u[p] === quote) {
        if (p !== i) odd = true;
        i = p + 1;
        for (;;) {
          let unit: number | undefined;
          while (i < n && (unit = u[i]) !== quote) {
            if (unit === LF || (unit === CR && u[i + 1] !== LF)) inner++;
            else if (unit === 0) odd = true;
            else if (unit === BACKSLASH && this.#escape && i + 1 < n) i++;
            i++;
          }
          if (inner > maxInnerLines || i - from > maxRecordUnits) return this.#unclosed(u, from);
          if (i >= n) return final ? this.#unclosed(u, from) : -1;
          if (this.#escape && i > n) return -1;
          if (i + 1 >= n && !final) return -1;
          if (u[i + 1] === quote) {
            i += 2;
            continue;
          }
          const after = u[i + 1];
          const ends = i + 1 >= n || this.#delimits(u, i + 1) || after === LF || after === CR;
          if (!ends && u[i - 1] === BACKSLASH) {
            odd = true;
            i++;
            continue;
          }
          i++;
          break;
        }
        if (i < n && !classes[u[i] ?? 0]) odd = true;
      }
      while (i < n) {
        const unit = u[i] ?? 0;
        if (classes[unit] === 0) i++;
        else if (unit === delimiter && this.#step > 1 && !this.#delimits(u, i)) {
          if (!final && i + this.#step > n) return -1;
          i++;
        } else if (unit === quote || unit === 0) {
          odd = true;
          i++;
        } else break;
      }
      if (i - from > maxRecordUnits)
        throw new AppError("record_too_long", { line: this.#line, limit: maxRecordUnits });
      if (i < n && u[i] === delimiter) {
        if (fields - 1 === watch) watchEnd = i;
        fields++;
        i += this.#step;
        if (fields - 1 === watch) {
          watchStart = i;
          watchEnd = -1;
        }
        continue;
      }
      if (i >= n && !final) return -1;
      if (inner > 0 && this.#width > 0 && (odd || fields !== this.#width)) {
        const alone = this.#lineAlone(u, from);
        if (alone >= 0) return alone;
      }
      return this.#finish(u, from, i, { fields, inner, odd, watchStart, watchEnd, final });
    }
  }

  #finish(
    u: Units,
    from: number,
    end: number,
    found: {
      fields: number;
      inner: number;
      odd: boolean;
      watchStart: number;
      watchEnd: number;
      final: boolean;
    },
  ): number {
    let next = end;
    let odd = found.odd;
    if (u[end] === LF) {
      next = end + 1;
      if (this.#newline !== "\n") odd = true;
    } else if (u[end] === CR) {
      if (end + 1 >= u.length && !found.final) return -1;
      next = u[end + 1] === LF ? end + 2 : end + 1;
      if (this.#newline !== (next === end + 2 ? "\r\n" : "\r")) odd = true;
    }
    const r = this.record;
    const base = this.#base;
    r.start = base + from;
    r.end = base + end;
    r.fields = found.fields;
    r.inner = found.inner;
    r.odd = odd;
    r.unclosed = false;
    r.line = this.#line;
    const watchEnd = found.watchEnd < 0 ? end : found.watchEnd;
    r.watchStart = base + (watchEnd === from ? from : found.watchStart);
    r.watchEnd = base + watchEnd;
    this.#line += found.inner + 1;
    return next;
  }

  #delimits(u: Units, at: number): boolean {
    if (u[at] !== this.#delimiter) return false;
    for (let k = 0; k < this.#more.length; k++) if (u[at + 1 + k] !== this.#more[k]) return false;
    return true;
  }

  /**
   * A record that runs over lines and has the wrong number of fields, or quotes that contradict each other: where its
   * first line alone reads as a whole record, a stray quote had joined the lines. -1 where it does not.
   */
  #lineAlone(u: Units, from: number): number {
    let end = from;
    while (end < u.length && u[end] !== LF && u[end] !== CR) end++;
    if (end - from > 65_536) return -1;
    let line = "";
    for (let i = from; i < end; i += 8192)
      line += String.fromCharCode(...u.subarray(i, Math.min(end, i + 8192)));
    const reading = bestReading(line, this.#dialect, this.#width);
    if (!reading || reading.fields.length !== this.#width) return -1;
    const next = this.#finish(u, from, end, { fields: this.#width, inner: 0, odd: true, watchStart: 0, watchEnd: 0, final: true }); // prettier-ignore
    this.record.odd = true;
    return next;
  }

  #unclosed(u: Units, from: number): number {
    let end = from;
    while (end < u.length && u[end] !== LF && u[end] !== CR) end++;
    const next = this.#finish(u, from, end, {
      fields: 1,
      inner: 0,
      odd: true,
      watchStart: 0,
      watchEnd: 0,
      final: true,
    });
    this.record.odd = true;
    this.record.unclosed = true;
    return next;
  }
}

function joined(a: Units, b: Units): Units {
  const out =
    a instanceof Uint16Array ? new Uint16Array(a.length + b.length) : new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}
