import type { DurationUnit } from "../types";
import { westernDigits } from "./header-names";

/** The unit of a duration column: from its values' shape, its header's wording, else their size. */
export function durationEvidence(
  raw: readonly string[],
  headerUnit: DurationUnit | null,
): { readonly unit: DurationUnit; readonly sure: boolean } {
  const values = raw
    .map((value) => westernDigits(value.trim()))
    .filter((value) => value !== "" && value !== "-");
  if (
    values.some(
      (value) => /\d:\d\d/.test(value) || /^-?pt?\d/i.test(value) || /\d\s?(h|m|s|min|sec)\b/i.test(value),
    )
  )
    return { unit: "clock", sure: true };
  if (headerUnit && headerUnit !== "clock") return { unit: headerUnit, sure: true };
  const numbers = values
    .map((value) => Number(value.replace(",", ".")))
    .filter((n) => Number.isFinite(n) && n > 0);
  numbers.sort((a, b) => a - b);
  const median = numbers[numbers.length >> 1] ?? 0;
  if (median >= 5000) return { unit: "ms", sure: false };
  return { unit: "s", sure: numbers.length > 0 && median >= 2 };
}
