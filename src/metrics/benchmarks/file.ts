import { AppError } from "../../base";
import { variantOf } from "../metric";
import { allMetrics } from "../metrics";
import type { Benchmark } from "../types";

/**
 * A file of benchmarks: `{"dialbook": "benchmarks", "version": 1, "benchmarks": [...]}`. Each has `metric`, `low` and
 * `high` (or `value`), in the formula's unit: shares 0 to 1, seconds, currency; and, where known, `variant`, `unit`,
 * `population`, `denominator`, `source`, `year`, `confidence`, `sector`, `size`, `note`, `doubtful`, `target`, `queue`,
 * `team`, `from`, `until` (days).
 */
export const writeBenchmarks = (benchmarks: readonly Benchmark[]): string =>
  `${JSON.stringify({ dialbook: "benchmarks", version: 1, benchmarks }, null, 2)}\n`;

/** The benchmarks in a file. Throws AppError `benchmark_file`, or `benchmark_field` with the entry and the field. */
export function readBenchmarks(text: string): Benchmark[] {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new AppError("benchmark_file", { detail: error instanceof Error ? error.message : String(error) });
  }
  const list = isRecord(read) && read.dialbook === "benchmarks" ? read.benchmarks : null;
  if (!Array.isArray(list)) throw new AppError("benchmark_file", { detail: "benchmarks: []" });
  return list.map((entry: unknown, i) => readBenchmark(entry, i + 1));
}

const confidences = ["primary", "secondary", "computed", "memory", "unsourced"] as const;
const units = ["share", "s", "currency", "currency_per_day", "count", "points"] as const;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** One benchmark as a file has it. Throws AppError `benchmark_field` with its place (from 1) and the field. */
export function readBenchmark(entry: unknown, place: number): Benchmark {
  if (!isRecord(entry)) throw wrong(place, "metric", entry);
  const metric = allMetrics.find(({ id }) => id === entry.metric);
  if (!metric) throw wrong(place, "metric", entry.metric);
  const named = entry.variant ?? null;
  // "survey" and the like: formulas that published figures use and no call log has
  if (named !== null && typeof named !== "string") throw wrong(place, "variant", named);
  const formula = metric.variants.some(({ id }) => id === named) ? variantOf(metric, String(named)) : null;
  const unit =
    entry.unit === undefined ? (formula?.unit ?? metric.unit) : units.find((one) => one === entry.unit);
  if (!unit) throw wrong(place, "unit", entry.unit);
  const low = amount(entry, place, entry.low === undefined ? "value" : "low");
  const high = entry.high === undefined ? low : amount(entry, place, "high");
  if (high < low) throw wrong(place, "high", entry.high);
  if (unit === "share" && (low < 0 || high > 1)) throw wrong(place, low < 0 ? "low" : "high", high);
  const text = (name: string): string | undefined => {
    const value = entry[name];
    if (value === undefined || value === null || value === "") return undefined;
    if (typeof value !== "string" || value.length > 500) throw wrong(place, name, value);
    return value;
  };
  const day = (name: string): string | undefined => {
    const value = text(name);
    if (value !== undefined && (!dayPattern.test(value) || Number.isNaN(Date.parse(value))))
      throw wrong(place, name, value);
    return value;
  };
  const { year } = entry;
  if (
    year !== undefined &&
    year !== null &&
    (!Number.isInteger(year) || Number(year) < 1900 || Number(year) > 2100)
  )
    throw wrong(place, "year", year);
  const confidence = confidences.find((one) => one === (entry.confidence ?? "unsourced"));
  if (!confidence) throw wrong(place, "confidence", entry.confidence);
  const optional = {
    sector: text("sector"),
    size: text("size"),
    note: text("note"),
    queue: text("queue"),
    team: text("team"),
    from: day("from"),
    until: day("until"),
  };
  const { from, until } = optional;
  if (from !== undefined && until !== undefined && until < from) throw wrong(place, "until", until);
  return {
    id: text("id") ?? `own-${metric.id}-${place}-${Math.round(low * 1e6)}`,
    metric: metric.id,
    variant: named,
    low,
    high,
    unit,
    population: text("population") ?? `population.${metric.population}`,
    denominator: text("denominator") ?? "denominator.unstated",
    source: text("source") ?? "",
    year: typeof year === "number" ? year : null,
    confidence,
    doubtful: entry.doubtful === true,
    shown: entry.shown === true,
    ...(entry.target === true && { target: true as const }),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

function amount(entry: Readonly<Record<string, unknown>>, place: number, name: string): number {
  const value = entry[name];
  if (typeof value !== "number" || !Number.isFinite(value)) throw wrong(place, name, value);
  return value;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wrong = (place: number, field: string, value: unknown): AppError =>
  new AppError("benchmark_field", { place, field, value: value === undefined ? "" : JSON.stringify(value) });
