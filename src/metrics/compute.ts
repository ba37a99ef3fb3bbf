import type { Sql } from "../base";
import { gaps, isOf, type Against } from "./benchmarks/gap";
import { benchmarksWith, type OwnBenchmarks } from "./benchmarks/library";
import { targetOf } from "./benchmarks/targets";
import { compareBoard, type Pair } from "./compare";
import { clusters, dayValues } from "./days";
import { gather, type Gathered } from "./gather";
import type { Metric } from "./metric";
import { metricById } from "./metrics";
import { otherSide, perPeriod, type Side } from "./other-side";
import { isOfPeople } from "./people/withheld";
import { smallestChange } from "./smallest";
import type { AskOptions, Benchmark, Comparison, MetricId, MetricResult, Scope } from "./types";
import { valueOf, variantFor, type Shown } from "./value";

export interface ComputeOptions extends AskOptions {
  /** Formulas to use instead of the defaults. */
  readonly variants?: Readonly<Partial<Record<MetricId, string>>>;
  /** What to compare with; where absent, the target and the library's shown benchmarks of the same formula. */
  readonly benchmarks?: readonly Benchmark[];
  /** The workspace's own entries and targets. */
  readonly library?: OwnBenchmarks;
  /** Smallest changes worth mentioning that the workspace chose, in the metrics' own terms. */
  readonly smallest?: Readonly<Partial<Record<MetricId, number>>>;
}

const none: OwnBenchmarks = { own: [], hidden: [] };

interface Line extends Shown {
  readonly metric: Metric;
  readonly pair: Pair | null;
}

async function pairOf(
  data: Gathered,
  { metric, variant, value }: Omit<Line, "pair">,
  other: Side | undefined,
  smallest: number | undefined,
): Promise<Pair | null> {
  if (!other) return null;
  const { times } = data.scope.other ?? {};
  const previous = perPeriod(await valueOf(other.data, metric, variant, other.span), variant, times);
  const days = clusters({ data, span: 0 }, other, metric, variant);
  return {
    current: value,
    previous,
    better: variant.better ?? metric.better,
    smallest: smallestChange(metric, previous.value ?? 0, smallest),
    ...(days ? { days } : {}),
  };
}

/** What a value is held against: its target first, then what is asked for or shown by default. */
function beside(line: Line, scope: Scope, { benchmarks, library = none }: ComputeOptions): Against[] {
  const { metric, variant, value } = line;
  const all = benchmarksWith(library);
  const target = targetOf(all, metric.id, scope);
  const shown = ({ target, own, variant: of, shown, ...rest }: Benchmark): boolean =>
    !(target && own) && shown && (of === null || isOf({ metric: rest.metric, variant: of }, variant.id));
  return [...(target ? [target] : []), ...(benchmarks ?? all.filter(shown))]
    .filter((benchmark) => benchmark.metric === metric.id)
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
  options: ComputeOptions = {},
): Promise<MetricResult[]> {
  const { variants = {}, benchmarks: _, library: __, smallest = {}, ...ask } = options;
  const chosen = ids.map((id) => ({ metric: metricById(id), requested: variants[id] }));
  const spans = scope.compare && !scope.other?.filters ? [scope.period, scope.compare] : [scope.period];
  const data = await gather(sql, chosen, scope, spans, ask);

  const shown: Omit<Line, "pair">[] = [];
  for (const { metric, requested } of chosen)
    shown.push({ metric, ...(await variantFor(data, metric, requested)) });
  const others = await otherSide(sql, data, shown, scope, ask);
  const lines: Line[] = [];
  for (const line of shown) {
    const { id } = line.metric;
    lines.push({ ...line, pair: await pairOf(data, line, others.get(id), smallest[id]) });
  }

  const pairs = lines.flatMap(({ pair }) => pair ?? []);
  const compared = new Map<Pair, Comparison | undefined>(
    compareBoard(pairs).map((found, i) => [pairs[i] as Pair, found]),
  );
  const against = lines.map((line) => beside(line, scope, options));
  const found = gaps(against.flat());
  let next = 0;
  return lines.map((line, i) => {
    // a day's figure may be of one person
    const byDay = !scope.people || !isOfPeople(line.metric, line.variant);
    const days = byDay ? dayValues(data, line.metric, line.variant) : null;
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
