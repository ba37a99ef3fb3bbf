import { reference } from "./reference";
import { role } from "./theme";
import type { ChartContext, LegendItem, MetricTrendRow, MetricTrendSpec } from "./types";

/** What the lines of a metric's trend are, where there is more than the one. */
export function trendLegend(
  points: readonly (MetricTrendRow & { readonly before: number | null })[],
  spec: MetricTrendSpec,
  write: (value: number) => string,
  { t }: ChartContext,
): readonly LegendItem[] {
  const item = (
    key: string,
    label: string,
    swatch: "accent" | "ink-quiet",
    shape: LegendItem["shape"],
  ): LegendItem => ({
    key,
    label,
    colour: role(swatch),
    hatched: false,
    shape,
    swatch,
  });
  const line = reference(spec);
  const span = line && (line.low === line.high ? write(line.low) : `${write(line.low)}–${write(line.high)}`);
  return [
    item("value", t(`metric.${spec.metric}`), "accent", "line"),
    ...(points.some((point) => point.before !== null)
      ? [item("before", t("word.previous_period"), "ink-quiet", "line")]
      : []),
    ...(line && span
      ? [
          item(
            "reference",
            t(`chart.reference.${line.kind}`, { value: span }),
            "ink-quiet",
            line.low === line.high ? "dashes" : "block",
          ),
        ]
      : []),
  ];
}
