import { bareValue, type Benchmark } from "../../metrics";
import { valueText } from "../cells/metric-words";
import type { Words } from "../words";

/** A benchmark's value or band in words, in its own unit whatever the formula looked at. */
export function benchmarkValue(words: Words, benchmark: Benchmark): string {
  const write = (amount: number): string => {
    if (benchmark.unit === "share") return words.f.percent(amount);
    if (benchmark.unit === "s") return words.f.duration(amount);
    if (benchmark.unit === "count" || benchmark.unit === "points") return words.f.number(amount, 1);
    return valueText(words, bareValue(benchmark.metric, benchmark.variant ?? "", amount), amount);
  };
  const { low, high } = benchmark;
  return low === high ? write(low) : words.t("score.range", { low: write(low), high: write(high) });
}

/** Where a target holds: queue, team and days; empty where it holds everywhere. */
export function targetScope({ t, f }: Words, { queue, team, from, until }: Benchmark): string {
  const parts = [
    queue === undefined ? "" : t("bench.in_queue", { queue }),
    team === undefined ? "" : t("bench.in_team", { team }),
    from === undefined ? "" : t("bench.since", { day: f.date(from) }),
    until === undefined ? "" : t("bench.until", { day: f.date(until) }),
  ].filter((part) => part !== "");
  return parts.length === 0 ? t("bench.everywhere") : f.list(parts);
}
