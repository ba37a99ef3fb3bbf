import { leavesOut, type MetricValue, type RowPart, type Scope } from "../../metrics";
import type { DrillNumber } from "./drill";
import { uncodedDrill } from "./metric-drill";

/** Why a number leaves rows out, with how many. */
export type LeftOut = "short_abandons" | "outside_hours" | "immature" | "unknown";

const reasons: readonly (readonly [LeftOut, string, RowPart, (value: MetricValue) => number])[] = [
  ["short_abandons", "short_abandon", "left:short_abandon", ({ extra }) => extra.short_abandons ?? 0],
  ["outside_hours", "closed", "left:closed", ({ extra }) => extra.outside_hours ?? 0],
  ["immature", "immature", "left:immature", ({ immature }) => immature],
  ["unknown", "unknown:", "unknown", ({ unknown }) => unknown ?? 0],
];

/** What a number leaves out and says how many of, by why; what counts as a no is in it already, and opens too. */
export function leftDrills(value: MetricValue, scope: Scope): ReadonlyMap<LeftOut, DrillNumber> {
  const { metric, variant } = value;
  const asNo = uncodedDrill(value, scope);
  return new Map(
    reasons.flatMap(([why, step, part, of]): readonly (readonly [LeftOut, DrillNumber])[] => {
      const said = of(value);
      if (said <= 0 || (value.value === null && why !== "immature")) return [];
      if (why === "unknown" && asNo) return [[why, asNo]];
      if (!leavesOut(metric, variant, step)) return [];
      const drill = { kind: "metric", metric, variant, scope, side: "denominator", part } as const;
      return [[why, { name: `${metric}.${variant}.${why}`, said, distinct: null, drill }]];
    }),
  );
}
