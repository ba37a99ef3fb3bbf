import { standingOut as stretchesOf } from "../../analysis";
import type { Period } from "../../base";
import { everyMetric, filtered, metricById, smallestChange, type MetricTrendRow } from "../../metrics";
import { coveredSpan } from "../covered";
import { dayOf } from "../days";
import { periodOf } from "../compare-period";
import { templates } from "../templates";
import type { CellKind, ResolvedPeriod, RunContext, StandingOutCell, StandingOutOutput } from "../types";
import { required, text, variantOf } from "./fields";
import { oneMetric, trendOf } from "./one-metric";
import { options, plainScope } from "./scope";

/** So many stretches are told. */
const most = 2;
/** A week of fewer calls varies too much to stand out. */
const leastCalls = 30;

/** Weeks of all the data, whatever period is looked at, in which a metric was far from usual. */
export const standingOut: CellKind<StandingOutCell, StandingOutOutput> = {
  id: "standing-out",
  keys: ["metric", "variant", "opens"],
  complete(raw, base) {
    const metric = required(raw, "metric", everyMetric);
    const opens = text(raw, "opens");
    return {
      ...{ ...base, kind: "standing-out", metric, variant: variantOf(raw, metric) },
      opens: templates.some(({ id }) => id === opens) ? opens : null,
    };
  },
  write: (cell) => ({
    metric: cell.metric,
    ...(cell.variant !== null && { variant: cell.variant }),
    ...(cell.opens !== null && { opens: cell.opens }),
  }),
  dependsOn: () => ["view.filters"],
  async run(cell, context) {
    const all = wholeOf(await coveredSpan(context.sql, options(context))) ?? context.period;
    const whole = await oneMetric(cell, { ...context, period: all });
    const weeks = (await trendOf(whole, context, all.period, "week")).filter(isWhole);
    const at = weeks.map(({ bucket }) => Math.floor(dayOf(bucket) / 7));
    const series = weeks.map(({ value }, i) => ({ at: at[i] ?? 0, value: value ?? 0 }));
    const chosen = context.settings.rules?.smallest[cell.metric];
    const reference = whole.value.value ?? 0;
    const found = stretchesOf(series, smallestChange(metricById(cell.metric), reference, chosen));
    const spans: StandingOutOutput["spans"][number][] = [];
    for (const { from, to } of found?.stretches.slice(0, most) ?? []) {
      const [first, last] = [weeks[at.indexOf(from)], weeks[at.indexOf(to)]];
      if (!first || !last) continue;
      const looked: RunContext = { ...context, period: spanOf(first, last) };
      const scope = plainScope(looked);
      spans.push({ weeks: to - from + 1, result: await oneMetric(cell, looked), scope });
    }
    return {
      ...{ kind: "standing-out", period: all, notFilteredBy: [], metric: cell.metric },
      filtered: filtered(context.filters).length > 0,
      ...{ weeks: weeks.length, whole, spans, more: (found?.stretches.length ?? 0) - spans.length },
      usual: found && { value: found.usual, low: found.low, high: found.high },
    };
  },
  export: (cell, { usual, whole, weeks, period, spans }) => [
    {
      name: cell.id,
      columns: ["from", "to", "weeks", "metric", "variant", "value", "n", "usual", "low", "high"],
      // all the data first, then what stands out of it
      rows: [{ weeks, result: whole, scope: { period: period.period } }, ...spans].map(
        ({ weeks: many, result: { value }, scope }) => [
          ...[scope.period.from, scope.period.to, many, value.metric, value.variant, value.value, value.n],
          ...[usual?.value ?? null, usual?.low ?? null, usual?.high ?? null],
        ],
      ),
    },
  ],
};

const isWhole = ({ partial, value, n }: MetricTrendRow): boolean =>
  !partial && value !== null && n >= leastCalls;

/** All that is stored, as a period of its own. */
function wholeOf(covered: Period | null): ResolvedPeriod | null {
  if (!covered) return null;
  const days = { from: dayOf(covered.from), to: dayOf(covered.to) + 1 };
  return {
    period: periodOf(days),
    compare: null,
    unit: "all",
    days: days.to - days.from,
    partial: false,
  };
}

function spanOf(first: MetricTrendRow, last: MetricTrendRow): ResolvedPeriod {
  const days = { from: dayOf(first.bucket), to: dayOf(last.bucket) + 7 };
  const length = days.to - days.from;
  return {
    ...{ period: periodOf(days), compare: null, days: length, partial: false },
    unit: length === 7 ? "week" : "days",
  };
}
