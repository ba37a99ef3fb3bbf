import { total } from "./expression";
import type { Gathered } from "./gather";
import { reads } from "./gather";
import { bootstrap } from "./intervals/bootstrap";
import type { Formula, Metric } from "./metric";
import { aggregate } from "./scan";

/** Below so many units, or so few that are not 0, a ratio of totals has no interval (metrics.md 2.6). */
const [leastUnits, leastNonZero] = [20, 5];

/** The bootstrap interval of a ratio of totals over its units: an agent's days, leads. */
export async function unitInterval(
  data: Gathered,
  metric: Metric,
  variant: Formula,
  span: number,
): Promise<{ low: number | null; high: number | null }> {
  const nothing = { low: null, high: null };
  const period = data.spans[span];
  const names = new Set(reads(variant));
  const parts = metric.parts.filter((part) => names.has(part.name));
  const fact = variant.fact ?? metric.fact;
  if (!period || parts.some((part) => part.fact !== fact || part.distinct)) return nothing;
  const key = `concat_ws(chr(31), ${variant.per ?? ""})`;
  const rows = await aggregate({ ...data, spans: [period] }, fact, parts, key);
  const units = rows.map(
    ({ bag }) => [total(variant.numerator, bag), total(variant.denominator, bag)] as const,
  );
  if (units.length < leastUnits || units.filter(([above]) => above !== 0).length < leastNonZero)
    return nothing;
  const draws = Math.min(2000, Math.max(200, Math.round(4e6 / units.length)));
  const found = bootstrap(
    units,
    (sample) => {
      let [above, below] = [0, 0];
      for (const [a, b] of sample) [above, below] = [above + a, below + b];
      return above / below;
    },
    { draws },
  );
  return found ?? nothing;
}
