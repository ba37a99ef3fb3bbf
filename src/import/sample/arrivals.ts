import { cumulate } from "./draw";
import type { Day } from "./calendar";

// Weight of each half-hour from 05:00 to 24:00. Two peaks, a lunch dip, a smaller evening wave after work.
const weekday = [
  0.04, 0.05, 0.08, 0.12, 0.25, 0.45, 2.1, 2.9, 3.8, 4.3, 4.7, 4.6, 4.2, 3.7, 2.9, 2.6, 3.0, 3.6, 4.1, 4.2,
  3.9, 3.5, 3.2, 3.0, 3.1, 3.1, 2.7, 2.2, 1.7, 1.2, 0.45, 0.35, 0.25, 0.2, 0.12, 0.08, 0.05, 0.03,
];
const saturday = weekday.map((weight, i) => (i >= 8 && i < 22 ? weight * (i < 18 ? 1.3 : 0.8) : 0.12));
const closed = weekday.map((_, i) => (i >= 6 && i < 32 ? 1 : 0.2));
const badEvening = weekday.map((weight, i) => (i >= 24 && i < 30 ? weight * 1.45 : weight));
const sales = weekday.map((_, i) =>
  i < 8 || i >= 26 ? 0 : i === 14 || i === 15 ? 1.1 : i === 16 ? 1.6 : i < 14 ? 3.2 : i < 22 ? 2.9 : 2,
);

const curves = {
  weekday: cumulate(weekday),
  saturday: cumulate(saturday),
  closed: cumulate(closed),
  badEvening: cumulate(badEvening),
  sales: cumulate(sales),
};

/** First half-hour with arrivals: 05:00. */
export const firstSlot = 10;
export const slots = weekday.length;

/** Running weights of the half-hours in which calls arrive. */
export function arrivalCurve(day: Day, support: boolean): readonly number[] {
  if (day.opens === day.closes) return curves.closed;
  if (day.weekday === 6) return curves.saturday;
  return day.bad && support ? curves.badEvening : curves.weekday;
}

/** Share of a queue's ordinary day that is planned to fall in each half-hour. */
export function plannedShare(day: Day, slot: number): number {
  const curve = arrivalCurve({ ...day, bad: false }, false);
  const total = curve[curve.length - 1] ?? 1;
  return ((curve[slot] ?? 0) - (curve[slot - 1] ?? 0)) / total;
}

export const salesCurve = curves.sales;

const inboundWeek = [1.22, 1.08, 1, 0.98, 0.93, 0.36, 0.035];
const outboundWeek = [0.98, 1.06, 1.08, 1.04, 0.82, 0.09, 0];

/** Expected inbound calls of a day against the mean weekday; grows a little, dips in the summer. */
export function inboundWeight(day: Day, days: number): number {
  if (day.holiday) return 0.06;
  const growth = 1 + (0.07 * day.index) / days;
  return (inboundWeek[day.weekday - 1] ?? 0) * growth * (day.bad ? 1.16 : 1);
}

/** Expected outbound calls of a day against the mean weekday. */
export function outboundWeight(day: Day): number {
  return day.holiday ? 0 : (outboundWeek[day.weekday - 1] ?? 0);
}
