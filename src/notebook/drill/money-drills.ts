import type { TableOutput } from "../table-types";
import type { DrillNumber } from "./drill";

/** The deals that the notes under a table of money count: joined to nothing, and joined to what names no row. */
export function moneyDrills({
  money,
  by,
  scope,
}: Pick<TableOutput, "money" | "by" | "scope">): ReadonlyMap<"unjoined" | "unnamed", DrillNumber> {
  if (!money || (by !== "campaign" && by !== "source")) return new Map();
  return new Map(
    (["unjoined", "unnamed"] as const).map((which) => [
      which,
      {
        name: `${by} ${which}`,
        said: money[which],
        distinct: null,
        drill: {
          kind: "deals",
          scope: { ...scope, compare: null },
          deals: which === "unjoined" ? { unjoined: true } : { without: by },
        },
      },
    ]),
  );
}
