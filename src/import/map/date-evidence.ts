import type { ClockKind, DateOrder } from "../types";
import { englishDate } from "./arabic-dates";
import { westernDigits } from "./header-names";

/** What a column's values say about how their dates are written. */
export interface DateEvidence {
  readonly order: DateOrder;
  readonly clock: ClockKind;
  /** Day and month could be either way round in every value. */
  readonly ambiguous: boolean;
  /** Some values can only be day first and others only month first. */
  readonly mixed: boolean;
  /** Most values are dates of the Hijri calendar, which is not read. */
  readonly hijri: boolean;
  /** Share of non-empty values that look like a date or time at all, 0..1. */
  readonly share: number;
  /** A value as written that shows the order best. */
  readonly example: string | null;
}

const timeOnly = /^\d{1,3}:\d\d(:\d\d([.,]\d+)?)?\s*([ap]\.?\s?m\.?)?$/i;
const dayMonth = /^[^\d]{0,12}(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?!\d)/;
const yearFirst = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/;
const monthWord = /^[a-z]{0,9},?\s*(\d{1,2}[\s-][a-z]{3,9}[\s-]\d{2,4}|[a-z]{3,9}\s+\d{1,2},?\s+\d{4})/i;
const zeroOffset = /:\d\d(\.\d+)?(\s?[ap]m)?\s?(z|utc|gmt|[+-]00(:?00)?)$/i;
const anyOffset = /:\d\d(\.\d+)?(\s?[ap]m)?\s?(z|utc|gmt|[+-]\d\d(:?\d\d)?)$/i;

/** A day of 1954 to 2119 as spreadsheets count them, with or without a time of day. */
const dayNumber = /^[2-7]\d{4}([.,]\d+)?$/;
const hijriMonth =
  /محرم|صفر|ربيع|جماد[ىي]|رجب|شعبان|رمضان|شوال|ذو القعدة|ذو الحجة|ذي القعدة|ذي الحجة|هـ|\bA\.?H\.?\b/;
const hijriYear = /^(1[34]\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]1[34]\d\d)(?!\d)/;

function kindOf(value: string): DateOrder | "dm" | null {
  if (yearFirst.test(value)) return "ymd";
  if (/^\d{10}(\.\d+)?$/.test(value)) return "epoch_s";
  if (/^\d{13}$/.test(value)) return "epoch_ms";
  if (dayNumber.test(value)) return "excel";
  if (timeOnly.test(value)) return "time_only";
  if (dayMonth.test(value)) return "dm";
  return monthWord.test(value) ? "rfc2822" : null;
}

/** How dates are written, by evidence: any number over 12 decides between day and month. */
export function dateEvidence(raw: readonly string[], headerSaysUtc = false): DateEvidence {
  const written = raw.map((value) => westernDigits(value.trim())).filter((value) => value !== "");
  const values = written.map(englishDate);
  const isHijri = (value: string): boolean => hijriMonth.test(value) || hijriYear.test(value);
  const hijri = written.filter(isHijri);
  const counts = new Map<string, number>();
  let [dayFirst, monthFirst, explicit, zero, dates] = [0, 0, 0, 0, 0];
  let [example, decisive]: [string | null, string | null] = [null, null];
  for (const [i, value] of values.entries()) {
    const kind = kindOf(value) ?? (isHijri(written[i] ?? "") ? "rfc2822" : null);
    if (!kind) continue;
    dates++;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    example ??= value;
    if (anyOffset.test(value)) explicit++;
    if (zeroOffset.test(value)) zero++;
    if (kind !== "dm") continue;
    const parts = dayMonth.exec(value);
    const [first, second] = [Number(parts?.[1]), Number(parts?.[2])];
    if (first > 12) dayFirst++;
    if (second > 12) monthFirst++;
    if (first > 12 || second > 12) decisive ??= value;
  }
  const [kind = "ymd"] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const order = kind === "dm" ? (monthFirst > dayFirst ? "mdy" : "dmy") : (kind as DateOrder);
  const carries = dates > 0 && explicit >= dates * 0.8;
  const epoch = order === "epoch_s" || order === "epoch_ms";
  return {
    order,
    clock: epoch || headerSaysUtc || (carries && zero === explicit) ? "utc" : carries ? "offset" : "local",
    ambiguous: kind === "dm" && dayFirst === 0 && monthFirst === 0,
    mixed: kind === "dm" && dayFirst > 0 && monthFirst > 0,
    share: values.length ? dates / values.length : 0,
    hijri: hijri.length > values.length / 2,
    example: hijri[0] ?? decisive ?? example,
  };
}
