import { gapAttribution, type Segment } from "../../analysis";
import {
  computeMetrics,
  metricGroups,
  timeGroups,
  type Dimension,
  type MetricGroups,
  type MetricId,
  type MetricResult,
  type MetricValue,
} from "../../metrics";
import { choices, options, plainScope, scope } from "../cells/scope";
import type { Explained, ExplainOutput, RunContext } from "../types";

/** So many sentences a report has room for. */
const most = 3;

const ways: readonly (Dimension | "half-hour")[] = ["queue", "campaign", "half-hour"];

/** What explains the changes of a few metrics: the queues, campaigns and half-hours with the largest part in them. */
export async function reportExplain(
  metrics: readonly MetricId[],
  context: RunContext,
): Promise<ExplainOutput> {
  const of = plainScope(context);
  if (of.compare === null) return { part: "explain", found: [] };
  const results = await computeMetrics(context.sql, metrics, scope(context), choices(context));
  const told = results.filter(
    ({ previous }) => previous?.verdict === "better" || previous?.verdict === "worse",
  );
  const found: { result: MetricResult; reasons: Explained[] }[] = [];
  for (const result of told.slice(0, most)) found.push({ result, reasons: await reasonsOf(result, context) });
  const each = Math.max(1, Math.floor(most / Math.max(1, found.length)));
  return { part: "explain", found: found.map((one) => ({ ...one, reasons: one.reasons.slice(0, each) })) };
}

/** Only what moved the whole in the direction in which it went, the largest part first, one of each kind before seconds. */
async function reasonsOf(result: MetricResult, context: RunContext): Promise<Explained[]> {
  const change = result.previous?.difference ?? 0;
  const ranked: Explained[][] = [];
  for (const by of ways) {
    const parts = await partsOf(result.value, by, context);
    const helping = parts
      .filter(({ rate, mix }) => (rate + mix) * change > 0)
      .sort((a, b) => Math.abs(b.rate + b.mix) - Math.abs(a.rate + a.mix));
    ranked.push(helping);
  }
  const firsts = ranked.flatMap((list) => list.slice(0, 1));
  const seconds = ranked.flatMap((list) => list.slice(1, 2));
  const bySize = (a: Explained, b: Explained) => Math.abs(b.rate + b.mix) - Math.abs(a.rate + a.mix);
  return [...firsts.sort(bySize), ...seconds.sort(bySize)];
}

async function partsOf(
  { metric, variant }: MetricValue,
  by: Dimension | "half-hour",
  context: RunContext,
): Promise<Explained[]> {
  const of = plainScope(context);
  if (of.compare === null) return [];
  const ask = { ...options(context), variant };
  const groupsIn = (period: typeof of.period): Promise<MetricGroups> =>
    by === "half-hour"
      ? timeGroups(context.sql, metric, "half-hour", { ...of, period }, ask)
      : metricGroups(context.sql, metric, by, { ...of, period }, ask);
  const [now, before] = [await groupsIn(of.period), await groupsIn(of.compare)];
  const byName = ({ groups }: MetricGroups) => new Map(groups.map(({ group, value }) => [group, value]));
  const [after, first] = [byName(now), byName(before)];
  const names = [...new Set([...after.keys(), ...first.keys()])];
  if (names.length < 2) return [];
  const segments = names.map((segment): Segment => ({
    segment,
    before: side(first.get(segment)),
    after: side(after.get(segment)),
  }));
  return (gapAttribution(segments)?.contributions ?? []).map(({ segment, rate, mix }) => ({
    by,
    group: segment,
    rate,
    mix,
    now: shown(after.get(segment)),
    before: shown(first.get(segment)),
  }));
}

/** What is counted below and above the line; nothing where a metric is no ratio. */
const side = (value: MetricValue | undefined) => ({ n: value?.denominator ?? 0, k: value?.numerator ?? 0 });
const shown = (value: MetricValue | undefined) => ({ n: value?.n ?? 0, value: value?.value ?? null });
