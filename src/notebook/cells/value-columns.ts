import type { MetricValue } from "../../metrics";

/** What a file says of a metric's value: full precision, the formula by name, the state in words of the file. */
export const valueColumns = [
  "metric",
  "variant",
  "state",
  "value",
  "numerator",
  "denominator",
  "n",
  "low",
  "high",
] as const satisfies readonly (keyof MetricValue)[];

/** A value in the order of `valueColumns`. */
export const valueCells = (value: MetricValue): readonly (string | number | null)[] =>
  valueColumns.map((column) => value[column]);
