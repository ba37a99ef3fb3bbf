import type { FactId, Part } from "./types";

/** How many rows of a fact meet a condition. */
export const count = (name: string, where: string, fact: FactId = "calls"): Part => ({
  name,
  fact,
  sql: `count(*) FILTER (WHERE ${where})`,
});

/** The sum of an expression over the rows that meet a condition; 0 where there are none. */
export const sum = (name: string, value: string, where: string, fact: FactId = "calls"): Part => ({
  name,
  fact,
  sql: `coalesce(sum((${value})::DOUBLE) FILTER (WHERE ${where}), 0)`,
});

/** How many different values the rows that meet a condition have. */
export const distinct = (name: string, value: string, where: string, fact: FactId = "calls"): Part => ({
  name,
  fact,
  sql: `count(DISTINCT ${value}) FILTER (WHERE ${where})`,
  distinct: true,
});

/** A count that compares window columns with their windows. */
export const windowed = (name: string, where: string, fact: FactId = "calls"): Part => ({
  ...count(name, where, fact),
  windowed: true,
});

/** The sum and the sum of squares of a duration over the rows that meet a condition, for its mean and interval. */
export const moments = (
  name: string,
  value: string,
  where: string,
  fact: FactId = "calls",
): readonly Part[] => [
  sum(`${name}_sum`, value, where, fact),
  sum(`${name}_squares`, `(${value}) * (${value})`, where, fact),
];
