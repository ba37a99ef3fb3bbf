import type { Sql } from "../base";
import { gaps, type Against } from "./benchmarks/gap";
import { benchmarkLibrary } from "./benchmarks/library";
import { compareBoard, type Pair } from "./compare";
import { clusters, dayValues } from "./days";
import { gather, type Gathered } from "./gather";
import type { Metric } from "./metric";
import { metricById } from "./metrics";
import { smallestChange } from "./smallest";
import type { AskOptions, Benchmark, Comparison, MetricId, MetricResult, Scope } from "./types";
import { valueOf, variantFor, type Shown } from "./value";

export interface ComputeOptions extends AskOptions {
  /** Formulas to use instead of the defaults. */
  readonly variants?: Readonly<Partial<Record<MetricId, string>>>;
  /** What to compare with; where absent, the library's shown benchmarks of the same formula. */
  readonly benchmarks?: readonly Benchmark[];
}

interface Line extends Shown {
  readonly metric: Metric;
  readonly pair: Pair | null;
}

async function pairOf(data: Gathered, metric: Metric, { variant, value }: Shown): Promise<Pair | null> {
  if (!data.scope.compare) return null;
  const previous = await valueOf(data, metric, variant, 1);
  const days = clusters(data, metric, variant);
  return {
    current: value,
    previous,
    better: variant.better ?? metric.better,
    smallest: smallestChange(metric, previous.value ?? 0),
    ...(days ? { days } : {}),
  };
}

function beside(line: Line, benchmarks: readonly Benchmark[] | undefined): Against[] {
  const { metric, variant, value } = line;
  const fits = (benchmark: Benchmark): boolean =>
    benchmarks !== undefined ||
    (benchmark.shown && (benchmark.variant === null || benchmark.variant === variant.id));
  return (benchmarks ?? benchmarkLibrary)
    .filter((benchmark) => benchmark.metric === metric.id && fits(benchmark))
    .map((benchmark) => ({
      value,
      benchmark,
      unit: variant.unit ?? metric.unit,
      better: variant.better ?? metric.better,
    }));
}

/** The values of metrics for a scope, compared with the scope's other period and with benchmarks. */
export async function computeMetrics(
  sql: Sql,
  ids: readonly MetricId[],
  scope: Scope,
  { variants = {}, benchmarks, ...ask }: ComputeOptions = {},
): Promise<MetricResult[]> {
  const chosen = ids.map((id) => ({ metric: metricById(id), requested: variants[id] }));
  const spans = scope.compare ? [scope.period, scope.compare] : [scope.period];
  const data = await gather(sql, chosen, scope, spans, ask);

  const lines: Line[] = [];
  for (const { metric, requested } of chosen) {
    const shown = await variantFor(data, metric, requested);
    lines.push({ metric, ...shown, pair: await pairOf(data, metric, shown) });
  }

  const pairs = lines.flatMap(({ pair }) => pair ?? []);
  const compared = new Map<Pair, Comparison | undefined>(
    compareBoard(pairs).map((found, i) => [pairs[i] as Pair, found]),
  );
  const against = lines.map((line) => beside(line, benchmarks));
  const found = gaps(against.flat());
  let next = 0;
  return lines.map((line, i) => {
    const days = dayValues(data, line.metric, line.variant);
    return {
      value: line.value,
      previous: (line.pair && compared.get(line.pair)) ?? null,
      benchmarks: (against[i] ?? []).map(({ benchmark }) => ({
        benchmark,
        comparison: found[next++] ?? null,
      })),
      ...(days && line.value.value !== null ? { days } : {}),
    };
  });
}
