import type { FactId, MetricId } from "../types";

/** A formula as aggregates over rows of one fact. */
export interface Aggregates {
  readonly fact: FactId;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  /** It reads the notebook's period itself: its rows must not be narrowed to that before. */
  readonly ownPeriod?: true;
}

/**
 * The Kaplan-Meier median of the times of a group: the first time at which no more than half are still waiting. Each
 * event divides the share by those at risk; of equal times the events come first.
 */
function median(time: string, hit: string): string {
  const known = `(${time}) IS NOT NULL`;
  const all = `list_sort(list({t: (${time})::DOUBLE, c: NOT (${hit})}) FILTER (WHERE ${known}))`;
  const steps = `list_transform(${all}, lambda x, i: {t: x.t, c: x.c, i: i, n: len(${all}), s: 1.0::DOUBLE, m: NULL::DOUBLE})`;
  const share = "CASE WHEN x.c THEN a.s ELSE a.s * (x.n - x.i) / (x.n - x.i + 1) END";
  const curve = `list_reduce(list_prepend({t: NULL::DOUBLE, c: true, i: 0::BIGINT, n: 0::BIGINT, s: 1.0::DOUBLE, m: NULL::DOUBLE}, ${steps}),
    lambda a, x: {t: x.t, c: x.c, i: x.i, n: x.n, s: ${share},
      m: CASE WHEN a.m IS NULL AND NOT x.c AND ${share} <= 0.5 + 1e-12 THEN x.t ELSE a.m END})`;
  return `(${curve}).m`;
}

const survival = (fact: FactId, time: string, hit: string): Aggregates => ({
  fact,
  value: median(time, hit),
  numerator: `count(*) FILTER (WHERE (${time}) IS NOT NULL AND ${hit})`,
  denominator: `count(*) FILTER (WHERE (${time}) IS NOT NULL)`,
});

const [from, to] = ["getvariable('from_0')::TIMESTAMP", "getvariable('to_0')::TIMESTAMP"];
const opportunity = `coalesce(created_on < ${to} AND (closed_on IS NULL OR closed_on >= ${from}), false)`;
const stillOpen = `coalesce(created_on < ${to} AND (closed_on IS NULL OR closed_on >= ${to}), false)`;
const closed = `coalesce(status IN ('won', 'lost') AND closed_on < ${to}
    AND closed_on >= ${to} - getvariable('velocity_window_days')::INTEGER * INTERVAL 1 DAY, false)`;
const won = `(${closed} AND status = 'won')`;

/** Opportunities times win rate times value over days. */
function velocity(counted: string, valued: string, cycle: string): Aggregates {
  const considered = `(${opportunity} OR ${closed})`;
  const n = (where: string): string => `count(*) FILTER (WHERE ${where})`;
  const mean = (column: string, where: string): string =>
    `avg(${column}) FILTER (WHERE ${considered} AND ${where})`;
  return {
    fact: "deals",
    value: `CASE WHEN ${n(closed)} = 0 OR count(DISTINCT coalesce(currency, '')) FILTER (WHERE ${considered} AND amount IS NOT NULL) > 1 THEN NULL
    WHEN ${n(won)} = 0 THEN 0
    ELSE ${n(counted)} * (${n(won)} / ${n(closed)}) * ${mean("amount", valued)} / ${mean("cycle_days", cycle)} END`,
    numerator: "NULL::DOUBLE",
    denominator: n(counted),
    ownPeriod: true,
  };
}

/** Formulas that ask their own questions, said as aggregates, by `metric/variant`. */
export const customAggregates: Readonly<Record<string, Aggregates>> = {
  "lead-response-time/km_median": survival(
    "leads",
    "coalesce(first_attempt_s, coverage_left_s)",
    "first_attempt_s IS NOT NULL",
  ),
  "lead-response-time/km_median_connect": survival(
    "leads",
    "coalesce(first_connect_s, coverage_left_s)",
    "first_connect_s IS NOT NULL",
  ),
  "attempts-per-lead/to_reach_half": survival(
    "dialled_leads",
    "coalesce(to_connect, attempts)",
    "to_connect IS NOT NULL",
  ),
  "pipeline-velocity/created_or_open": velocity(opportunity, won, won),
  "pipeline-velocity/open_only": velocity(stillOpen, won, won),
  "pipeline-velocity/all_deals_value": velocity(opportunity, "true", won),
  "pipeline-velocity/cycle_incl_lost": velocity(opportunity, won, closed),
};

/** Whether formulas of a metric read the notebook's period by themselves. */
export const readsOwnPeriod = (id: MetricId): boolean =>
  Object.entries(customAggregates).some(([name, { ownPeriod }]) => ownPeriod && name.startsWith(`${id}/`));
