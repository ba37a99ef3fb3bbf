import { unitOf } from "../../metrics";
import { useMemo } from "react";
import { intervalBar } from "../../charts";
import type { Benchmark, MetricResult, MetricValue } from "../../metrics";
import { SvgHost } from "../parts/svg-host";
import { useWords, type Words } from "../words";
import { benchmarkSpan } from "./benchmark-span";
import { valueText } from "./metric-words";
import { useFollowedValue } from "./use-followed-value";

const width = 168; // pixels

/** Where the value lies, how sure that is, and where the benchmark lies. */
export function IntervalBar({ result }: { readonly result: MetricResult }) {
  const words = useWords();
  const value = useFollowedValue(result.value);
  const svg = useMemo(() => draw(words, { ...result, value }), [words, result, value]);
  return svg && <SvgHost svg={svg} className="interval" />;
}

function draw(words: Words, { value, benchmarks }: MetricResult): SVGSVGElement | null {
  if (value.value === null) return null;
  const unit = unitOf(value);
  if (unit === "points") return null;
  const shown = benchmarks.map(({ benchmark }) => benchmark).filter((benchmark) => benchmark.unit === unit);
  const target = shown.find((benchmark) => benchmark.target && benchmark.own);
  const benchmark = shown.find((candidate) => candidate !== target);
  const { low, high } = value;
  const label = [
    low === null || high === null
      ? valueText(words, value, value.value)
      : words.t("score.interval", { low: valueText(words, value, low), high: valueText(words, value, high) }),
    ...shown.map((tick) => benchmarkText(words, value, tick)),
  ].join(". ");
  return intervalBar(
    { value: value.value, low, high, unit, benchmark: benchmark ?? null, target: target?.low ?? null },
    label,
    width,
  );
}

/** A benchmark in words: a target or a value to compare with, as a number or a band. */
export function benchmarkText(words: Words, of: MetricValue, benchmark: Benchmark): string {
  const value = benchmarkSpan(words, of, benchmark);
  return words.t(benchmark.target ? "score.target" : "score.benchmark", { value });
}
