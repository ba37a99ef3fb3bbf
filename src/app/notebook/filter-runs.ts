import type { Weekday } from "../../base";
import type { Dimension } from "../../metrics";

/** The values that a filter names, in stretches: hours and days of the week that follow each other together, others alone. */
export function filterRuns(
  dimension: Dimension,
  values: readonly string[],
  weekStart: Weekday,
): readonly (readonly string[])[] {
  if (dimension !== "hour" && dimension !== "weekday") return values.map((value) => [value]);
  const placeOf = (value: string): number =>
    dimension === "hour" ? Number(value) : (Number(value) - weekStart + 7) % 7;
  const runs: string[][] = [];
  for (const value of [...values].sort((a, b) => placeOf(a) - placeOf(b))) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before !== undefined && placeOf(value) === placeOf(before) + 1) run.push(value);
    else runs.push([value]);
  }
  return runs;
}
