import type { Words } from "../words";

/** One stored value as the reader writes it: durations with units, moments as dates, codes as words. */
export function previewCell(words: Words, column: string, value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "✓" : "";
  if (typeof value === "number")
    return column.endsWith("_s") ? words.f.duration(value) : words.f.number(value, 2);
  if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(value)) return words.f.moment(value.replace(" ", "T"));
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return words.f.date(value);
  for (const family of ["direction", "result", "disposition", "status"]) {
    if (column !== family) continue;
    const word = words.maybe(`${family}.${value}`);
    return word === `${family}.${value}` ? value : word;
  }
  return value;
}
