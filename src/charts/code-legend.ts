import { dispositionColour, isHatched, swatchOf } from "./disposition-order";
import type { ChartContext, LegendItem, MarkSelection } from "./types";

/** What the colours of dispositions are, and the calls that each of them stands for. */
export const codeLegend = (
  codes: readonly string[],
  name: (code: string) => string,
  select: (code: string) => MarkSelection,
  { catalogue }: Pick<ChartContext, "catalogue">,
): readonly LegendItem[] =>
  codes.map((code) => ({
    key: code,
    label: name(code),
    colour: dispositionColour(code, catalogue),
    hatched: isHatched(code, catalogue),
    swatch: swatchOf(code, catalogue),
    shape: "block",
    select: select(code),
  }));
