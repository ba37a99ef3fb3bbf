import type { Sql } from "../base";
import type { Pair } from "./compare";
import { clusters } from "./days";
import { gather, type Chosen, type Gathered } from "./gather";
import type { Metric } from "./metric";
import { otherSide, perPeriod, type Side } from "./other-side";
import { smallestChange } from "./smallest";
import type { AskOptions, MetricId, Scope } from "./types";
import { valueOf, variantFor, type Shown } from "./value";

/** A metric's value in a scope, beside that of the scope's other period. */
export interface Line extends Shown {
  readonly metric: Metric;
  readonly pair: Pair | null;
}

/** Smallest changes worth mentioning that the workspace chose, in the metrics' own terms. */
export type Smallest = Readonly<Partial<Record<MetricId, number>>>;

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

/** Counts metrics over a scope and its other period, together as far as they can be. */
export async function linesOf(
  sql: Sql,
  chosen: readonly Chosen[],
  scope: Scope,
  smallest: Smallest,
  ask: AskOptions,
): Promise<{ readonly data: Gathered; readonly lines: readonly Line[] }> {
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
  return { data, lines };
}
