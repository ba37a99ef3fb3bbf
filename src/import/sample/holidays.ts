/** Days since 1970-01-01 of Easter Sunday (the anonymous Gregorian algorithm). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return Date.UTC(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1) / 86_400_000;
}

/** The nationwide public holidays of Germany in the given years, as days since 1970-01-01. */
export function germanHolidays(years: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const year of years) {
    for (const offset of [-2, 1, 39, 50]) found.add(easter(year) + offset);
    for (const [month, day] of [
      [1, 1],
      [5, 1],
      [10, 3],
      [12, 25],
      [12, 26],
    ] as const)
      found.add(Date.UTC(year, month - 1, day) / 86_400_000);
  }
  return found;
}
