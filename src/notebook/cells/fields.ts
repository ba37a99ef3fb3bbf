import { AppError } from "../../base";
import { metricById, type MetricId } from "../../metrics";
import type { RawBody } from "../types";

/** One of `options`, or `fallback` when the key is absent. Throws AppError `cell_value`. */
export function choice<T extends string, F>(
  raw: RawBody,
  key: string,
  options: readonly T[],
  fallback: F,
): T | F {
  const value = raw[key];
  if (value === undefined || value === null) return fallback;
  const found = options.find((option) => option === value);
  if (found === undefined) throw refused(key, value, options);
  return found;
}

/** One of `options`. Throws AppError `cell_missing` when the key is absent. */
export function required<T extends string>(raw: RawBody, key: string, options: readonly T[]): T {
  const value = choice(raw, key, options, null);
  if (value === null) throw new AppError("cell_missing", { key, options: options.join(", ") });
  return value;
}

/** A list of texts; a single text is a list of one. Numbers are taken as written by YAML. */
export function texts(raw: RawBody, key: string): readonly string[] {
  const value = raw[key];
  if (value === undefined || value === null) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((item) => {
    if (typeof item === "string") return item;
    if (typeof item === "number") return String(item);
    throw refused(key, item, []);
  });
}

/** A text, or null when the key is absent. */
export function text(raw: RawBody, key: string): string | null {
  const value = raw[key];
  if (value === undefined || value === null) return null;
  if (typeof value !== "string") throw refused(key, value, []);
  return value;
}

/** A yes or no, or `fallback` when the key is absent. */
export function flag(raw: RawBody, key: string, fallback: boolean): boolean {
  const value = raw[key];
  if (value === undefined || value === null) return fallback;
  if (typeof value !== "boolean") throw refused(key, value, ["true", "false"]);
  return value;
}

/** The error for a value that a key cannot have. */
export const refused = (key: string, value: unknown, options: readonly string[]): AppError =>
  new AppError("cell_value", {
    key,
    value: typeof value === "string" ? value : JSON.stringify(value),
    options: options.join(", "),
    known: options.length > 0 ? "yes" : "no",
  });

/** A formula of a metric by name, or null for the one that the metric shows by itself. */
export const variantOf = (raw: RawBody, metric: MetricId): string | null =>
  choice(
    raw,
    "variant",
    metricById(metric).variants.map(({ id }) => id),
    null,
  );
