import type { Weekday } from "./period";

/** SQL of the midnight with which a timestamp's week begins. */
export function weekSql(time: string, weekStart: Weekday): string {
  const shift = `INTERVAL ${weekStart - 1} DAY`;
  return weekStart === 1
    ? `date_trunc('week', ${time})`
    : `(date_trunc('week', ${time} - ${shift}) + ${shift})`;
}
