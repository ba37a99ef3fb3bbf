import type { DayValue } from "../../metrics";

const most = 45; // days that a small line can show one by one

/** Few days stay as they are; many are pooled by seven, each week weighted by its days' observations. */
export function poolDays(days: readonly DayValue[]): readonly DayValue[] {
  if (days.length <= most) return days;
  const weeks: DayValue[] = [];
  // Counted from the end, so that the last point is a whole week.
  for (let end = days.length; end > 0; end -= 7) {
    const week = days.slice(Math.max(0, end - 7), end);
    const known = week.flatMap(({ value, n }) => (value === null ? [] : [{ value, n }]));
    const n = known.reduce((sum, day) => sum + day.n, 0);
    const total = known.reduce((sum, day) => sum + day.value * day.n, 0);
    weeks.unshift({ day: week[0]?.day ?? "", value: n > 0 ? total / n : null, n });
  }
  return weeks;
}
