import type { Reference } from "./reference";
import { role, type Role } from "./theme";
import type { ChartContext, LegendItem } from "./types";

/** An entry of a legend in one of the page's colours. */
export const legendItem = (
  key: string,
  label: string,
  swatch: Role,
  shape: LegendItem["shape"],
  hatched = false,
): LegendItem => ({ key, label, colour: role(swatch), hatched, shape, swatch });

/** What the line or band is that a metric is held against; nothing where there is none. */
export function referenceItems(
  line: Reference | null,
  write: (value: number) => string,
  { t }: ChartContext,
): readonly LegendItem[] {
  if (!line) return [];
  const one = line.low === line.high;
  const value = one ? write(line.low) : `${write(line.low)}–${write(line.high)}`;
  const label = t(`chart.reference.${line.kind}`, { value });
  return [legendItem("reference", label, "ink-quiet", one ? "dashes" : "block")];
}
