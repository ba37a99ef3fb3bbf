/**
 * What is wrong with the number of a record's fields, as a reason of rejection; `blank` rows are left out in silence.
 * `width` is the header's number of fields, `needed` how many of them the mapping reads.
 */
export function shapeFault(
  fields: readonly string[],
  width: number,
  needed: number,
): "blank" | "too_many_fields" | "too_few_fields" | null {
  if (fields.every((field) => field.trim() === "")) return "blank";
  if (fields.slice(width).some((field) => field.trim() !== "")) return "too_many_fields";
  return fields.length < needed ? "too_few_fields" : null;
}
