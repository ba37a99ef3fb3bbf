import type { Formula } from "./metric";

/** The mean of what a part's moments sum up (`<moments>_sum` and `<moments>_squares`), with a t interval. */
export const mean = (
  id: string,
  moments: string,
  rest: Omit<Formula, "id" | "kind" | "numerator" | "squares">,
): Formula => ({ id, kind: "mean", numerator: `${moments}_sum`, squares: `${moments}_squares`, ...rest });
