import { numberFormat } from "../../base";
import type { Unit } from "../../metrics";
import type { Words } from "../words";

/** True for types whose values are numbers to read from the end. */
export const isNumeric = (type: string): boolean =>
  /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|REAL|DECIMAL|NUMERIC|BIGNUM)\b(?!.*\[)/.test(type);

/** Numbers are grouped from ten thousand on, so that years stay years. */
const numeral = (locale: string, digits: number): Intl.NumberFormat =>
  numberFormat(locale, { useGrouping: "min2", maximumFractionDigits: digits });

const two = (n: number): string => String(n).padStart(2, "0");

function timeText(ms: number): string {
  const s = Math.floor(ms / 1000);
  return `${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
}

/** Moments as `2026-10-26 08:00:00`, days as `2026-10-26`; null where a type is neither. */
function momentText(value: number, type: string): string | null {
  if (type.startsWith("TIMESTAMP")) {
    const text = new Date(value).toISOString().replace("T", " ").replace("Z", "");
    return text.replace(/\.000$/, "");
  }
  if (type === "DATE") return new Date(value).toISOString().slice(0, 10);
  return type.startsWith("TIME") ? timeText(value) : null;
}

const valid = (value: number): boolean => Math.abs(value) <= 8.64e15;

/** A value as it is copied and as programs take it: no grouping, points for decimals, nothing for NULL. */
export function plainText(value: unknown, type: string): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return (valid(value) ? momentText(value, type) : null) ?? String(value);
  if (Array.isArray(value))
    return `[${value.map((item) => plainText(item, type.replace(/\[\d*\]$/, ""))).join(", ")}]`;
  return typeof value === "object" ? JSON.stringify(value) : String(value as string | boolean | bigint);
}

/** A number of a unit for a reader. Money has no currency here: rows of a statement may hold several. */
export function numberInUnit({ f, locale }: Words, value: number, unit: Unit | undefined): string {
  if (unit === "share") return f.percent(value, Math.abs(value) < 0.001 && value !== 0 ? 3 : 1);
  if (unit === "s") return f.duration(value);
  return numeral(locale, unit === undefined ? 6 : 2).format(value);
}

/** A value for a reader, in his digits; NULL is none. */
export function gridText(words: Words, value: unknown, type: string, unit?: Unit): string {
  if (typeof value === "number" && isNumeric(type))
    return Number.isFinite(value) ? numberInUnit(words, value, unit) : String(value);
  if (typeof value === "boolean") return words.t(value ? "rows.yes" : "rows.no");
  return plainText(value, type);
}
