import { dispositions, random, type Weekday } from "../../src/base";
import type { DispositionTrendRow, HeatRow, MetricTrendRow } from "../../src/charts";

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 19);
const week = 604_800_000;
const monday = Date.UTC(2026, 4, 4);

const sizes: Readonly<Record<string, number>> = {
  deal_closed: 8,
  appointment_scheduled: 17,
  demo_booked: 11,
  interested: 28,
  follow_up_required: 21,
  callback_requested: 16,
  not_interested: 41,
  do_not_call: 5,
  wrong_number: 6,
  voicemail_left: 76,
  no_answer: 180,
  busy: 28,
  abandoned_in_queue: 12,
  disconnected: 20,
};

/** Weeks of outbound calls by disposition, with a code of the centre's own and calls that nobody coded. */
export function dispositionRows(weeks: number): DispositionTrendRow[] {
  const u = random(11);
  const codes = [...dispositions.map(({ code }) => code), "spoke_to_neighbour", "(none)"];
  return Array.from({ length: weeks }, (_, i) => i).flatMap((i) =>
    codes.map((code) => ({
      bucket: iso(monday + i * week),
      code,
      n: Math.round(
        (sizes[code] ?? (code === "(none)" ? 36 : 4)) *
          (0.75 + 0.5 * u()) *
          (code === "(none)" && i > 12 ? 0.5 : 1),
      ),
    })),
  );
}

/** A centre open from 8 to 20, short on Saturdays, with a thinly covered Sunday. */
export function heatRows(): HeatRow[] {
  const u = random(5);
  const day = [1.2, 1.08, 1, 0.97, 0.92, 0.4, 0.05];
  return Array.from({ length: 7 * 24 }, (_, i): HeatRow => {
    const weekday = (Math.floor(i / 24) + 1) as Weekday;
    const hour = i % 24;
    const open = hour >= 8 && hour < (weekday === 6 ? 16 : 20);
    const shape = Math.max(0, 1 - ((hour - 13) / 9) ** 2) * (hour === 12 || hour === 13 ? 0.8 : 1);
    const n = open ? 26 * shape * (day[weekday - 1] ?? 0) * (0.85 + 0.3 * u()) : 0;
    return { weekday, hour, n, daysObserved: weekday === 7 ? 9 : weekday === 1 ? 25 : 26 };
  });
}

/** A service level week by week with two bad ones, a gap and a partial last week. */
export function metricRows(points: number, grain: "week" | "hour" = "week"): MetricTrendRow[] {
  const u = random(3);
  return Array.from({ length: points }, (_, i) => {
    const value = (i === 14 || i === 15 ? 0.62 : 0.77) + (u() - 0.5) * 0.08;
    const n = 1100 + Math.round(u() * 300);
    const missing = i === 20;
    const half = 0.012 + u() * 0.02;
    return {
      bucket: iso(monday + i * (grain === "week" ? week : 3_600_000)),
      value: missing ? null : value,
      low: missing ? null : value - half,
      high: missing ? null : value + half,
      n: missing ? 0 : n,
      partial: i === points - 1,
    };
  });
}
