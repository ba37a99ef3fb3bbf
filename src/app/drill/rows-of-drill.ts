import { sideRows } from "../../metrics";
import type { Drill } from "../../notebook";
import type { RowsOf } from "../rows/rows-view";

/** The list that shows what a number opens. */
export function rowsOfDrill(drill: Drill): RowsOf {
  if (drill.kind !== "metric") return drill;
  const { metric, variant, scope, side, time } = drill;
  const { index, part, hits } = sideRows(metric, variant, side) ?? { index: 0, part: "counted", hits: false };
  return {
    kind: "metric",
    metric,
    variant,
    scope,
    index,
    part: drill.part ?? part,
    hits,
    steps: [],
    ...(time && { time }),
  };
}
