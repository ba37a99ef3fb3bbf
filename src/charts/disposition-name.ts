import { rest, uncoded, unmapped } from "./disposition-order";
import type { ChartContext } from "./types";

/** Messages for what is no category. */
const unnamed: Readonly<Record<string, string>> = {
  [uncoded]: "chart.uncoded",
  [unmapped]: "chart.unmapped",
  [rest]: "chart.rest",
};

/** A disposition as the reader calls it, also where it is none. */
export const dispositionName = (code: string, context: Pick<ChartContext, "t" | "disposition">): string =>
  code in unnamed ? context.t(unnamed[code] ?? "") : context.disposition(code);
