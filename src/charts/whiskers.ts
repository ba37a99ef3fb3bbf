import * as Plot from "@observablehq/plot";
import type { GroupRow } from "./group-types";
import { role } from "./theme";

/** The 95 % intervals over bars: lines with ends, on a hem of paper so that they show on any colour. `band`: a bar's pixels. */
export function whiskers(rows: readonly GroupRow[], along: "x" | "y", band = 18): Plot.Markish[] {
  const known = rows.flatMap(({ value: { low, high } }, i) =>
    low === null || high === null ? [] : [{ i, low, high }],
  );
  const hem = { stroke: role("paper"), strokeWidth: 3.5, strokeOpacity: 0.85 };
  const ink = { stroke: role("ink"), strokeWidth: 1.25 };
  const side = Math.max(0, band / 2 - 5);
  const inset = { insetTop: side, insetBottom: side, insetLeft: side, insetRight: side };
  return [hem, ink].flatMap((pen, place) => {
    const span = { className: place === 1 ? "chart-interval chart-span" : "chart-span" };
    const [atLow, atHigh] = [{ className: "chart-low" }, { className: "chart-high" }];
    return along === "x"
      ? [
          Plot.ruleY(known, { y: "i", x1: "low", x2: "high", ...pen, ...span }),
          Plot.tickX(known, { y: "i", x: "low", ...inset, ...pen, ...atLow }),
          Plot.tickX(known, { y: "i", x: "high", ...inset, ...pen, ...atHigh }),
        ]
      : [
          Plot.ruleX(known, { x: "i", y1: "low", y2: "high", ...pen, ...span }),
          Plot.tickY(known, { x: "i", y: "low", ...inset, ...pen, ...atLow }),
          Plot.tickY(known, { x: "i", y: "high", ...inset, ...pen, ...atHigh }),
        ];
  });
}
