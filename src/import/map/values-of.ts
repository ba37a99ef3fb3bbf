/** A column's written values in sample records; two sources are joined by a space, as in the import. */
export function valuesOf(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  sources: readonly string[],
): string[] {
  const indexes = sources.map((source) => header.indexOf(source)).filter((i) => i >= 0);
  return sample.map((record) => indexes.map((i) => (record[i] ?? "").trim()).filter((value) => value !== "").join(" ")); // prettier-ignore
}
