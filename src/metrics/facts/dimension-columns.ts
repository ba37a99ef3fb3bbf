import type { Dimension } from "../types";
import { primaryCode } from "./codes";

/** SQL of the dimensions that are no column of their own, of rows dated by the start of a call. */
const computed: Readonly<Partial<Record<Dimension, string>>> = {
  hour: "hour(started_local)",
  weekday: "isodow(started_local)",
};

/** The columns by which filters reach rows that are dated by the start of a call. */
export const columnsOf = (
  dimensions: readonly Dimension[],
  own: Readonly<Partial<Record<Dimension, string>>> = {},
): Readonly<Partial<Record<Dimension, string>>> =>
  Object.fromEntries(
    dimensions.map((dimension) => [dimension, own[dimension] ?? computed[dimension] ?? dimension]),
  );

/** The same of whole calls: by disposition they are told apart as they are counted, by the primary code. */
export const columnsOfCalls = (
  dimensions: readonly Dimension[],
): Readonly<Partial<Record<Dimension, string>>> => columnsOf(dimensions, { disposition: primaryCode });
