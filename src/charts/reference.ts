import type { MetricTrendSpec } from "./types";

/** The line or band that a metric is held against. */
export interface Reference {
  readonly kind: "target" | "benchmark" | "doubtful";
  readonly low: number;
  readonly high: number;
}

/** The target if one is set, else the first benchmark that is shown with the metric. */
export function reference(spec: Pick<MetricTrendSpec, "target" | "result" | "unit">): Reference | null {
  if (spec.target !== undefined) return { kind: "target", low: spec.target, high: spec.target };
  const benchmark = spec.result?.benchmarks.find(
    (entry) => entry.benchmark.shown && entry.benchmark.unit === spec.unit,
  )?.benchmark;
  if (benchmark?.target && benchmark.own) return { kind: "target", low: benchmark.low, high: benchmark.high };
  return benchmark
    ? { kind: benchmark.doubtful ? "doubtful" : "benchmark", low: benchmark.low, high: benchmark.high }
    : null;
}
