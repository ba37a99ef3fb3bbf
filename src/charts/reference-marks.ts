import * as Plot from "@observablehq/plot";
import type { Reference } from "./reference";
import { role } from "./theme";

/** What a metric is held against, behind its values: a line, or a band; and the line of nought where the scale begins there. */
export const referenceMarks = (line: Reference | null, low: number): readonly Plot.Markish[] => [
  low === 0 ? Plot.ruleY([0], { stroke: role("line-strong") }) : null,
  line && line.high > line.low
    ? Plot.rect([line], { y1: "low", y2: "high", fill: role("ink-quiet"), fillOpacity: 0.1 })
    : null,
  line && line.high === line.low
    ? Plot.ruleY([line.low], {
        stroke: role("ink-quiet"),
        strokeDasharray: "5 3",
        className: "chart-reference",
      })
    : null,
];
