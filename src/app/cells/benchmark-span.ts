import { unitOf } from "../../metrics";
import type { Benchmark, MetricValue } from "../../metrics";
import type { Words } from "../words";
import { valueText } from "./metric-words";

/** A benchmark's value or band as its source says it: in its own unit where that is not the formula's. */
export function benchmarkSpan(words: Words, of: MetricValue, benchmark: Benchmark): string {
  const { low, high, unit, variant, metric } = benchmark;
  const formula = { ...of, metric, variant: variant ?? of.variant };
  const write = (end: number): string => {
    if (unit === unitOf(formula)) return valueText(words, formula, end);
    if (unit === "share") return words.f.percent(end);
    return unit === "s" ? words.f.duration(end) : words.f.number(end, 2);
  };
  return low === high ? write(low) : words.t("score.range", { low: write(low), high: write(high) });
}
