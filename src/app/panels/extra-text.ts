import { isInHours, unitOf } from "../../metrics";
import type { MetricValue } from "../../metrics";
import { valueText } from "../cells/metric-words";
import type { Words } from "../words";

const named = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

const counts = named(
  `conversions appointments zero_length over_4_h over_5min over_10min abandoned short_abandons responded never
  same_second outside_hours shared_numbers customer_first untouched leads_reached opportunities won lost
  missed_untold uncoded`,
);
const shares = named(
  `per_attempt per_lead_dialled pickup excluding_failed response_rate answered_only within_5min within_1h
  within_target win_rate attributed_share largest_share bound_low bound_high`,
);
const sums = named("average_amount revenue spend");
const days = named("cycle_days cycle_closed_days");
const points = named("index");

/** Of interest only where there are any. */
const quietAtZero = named("missed_untold uncoded");
/** Counted in opening hours where the value itself is. */
const hourly = named("answered_only short_abandons abandoned missed_untold");

/** A further figure of a value, in the unit that it has itself. */
export function extraText(words: Words, value: MetricValue, name: string, figure: number): string {
  const { t, f } = words;
  if (counts.has(name)) return f.number(figure);
  if (shares.has(name)) return f.percent(figure);
  if (days.has(name)) return t("count.days", { n: figure, value: f.number(figure, 1) });
  if (sums.has(name)) return value.currency === null ? f.number(figure, 2) : f.money(figure, value.currency);
  if (points.has(name)) return f.number(figure, 1);
  return unitOf(value) === "s" || unitOf(value) === "share"
    ? valueText(words, value, figure)
    : f.number(figure, 2);
}

/** The further figures of a value that are known, named; a median with its interval. */
export function extraLines(
  words: Words,
  value: MetricValue,
): readonly (readonly [name: string, text: string, id: string])[] {
  const { t, maybe } = words;
  const { median_low: low = null, median_high: high = null, ...figures } = value.extra;
  return Object.entries(figures).flatMap(([name, figure]) => {
    if (figure === null || (figure === 0 && quietAtZero.has(name))) return [];
    const text = extraText(words, value, name, figure);
    const ends = (end: number) => extraText(words, value, name, end);
    const range =
      name === "median" && low !== null && high !== null
        ? ` (${t("score.range", { low: ends(low), high: ends(high) })})`
        : "";
    const label = maybe(`extra.${name}`);
    const said = isInHours(value) && hourly.has(name) ? t("extra.in_hours", { figure: label }) : label;
    return [[said, `${text}${range}`, name] as const];
  });
}
