import { footerOf } from "./footer";

/** Rows that no table consists of: left out and counted, not rejected. */
export const leftOut = ["blank", "totals", "footer"] as const;
type LeftOut = (typeof leftOut)[number];

export const isLeftOut = (fault: string | null): fault is LeftOut =>
  leftOut.some((reason) => reason === fault);

/**
 * What is wrong with the number of a record's fields, as a reason of rejection, or why it is none of the table's rows.
 * `width` is the header's number of fields, `needed` how many of them the mapping reads.
 */
export function shapeFault(
  fields: readonly string[],
  width: number,
  needed: number,
): LeftOut | "too_many_fields" | "too_few_fields" | null {
  if (fields.every((field) => field.trim() === "")) return "blank";
  if (fields.slice(width).some((field) => field.trim() !== "")) return "too_many_fields";
  return footerOf(fields, width) ?? (fields.length < needed ? "too_few_fields" : null);
}
