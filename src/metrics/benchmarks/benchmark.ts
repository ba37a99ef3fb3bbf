import type { Benchmark } from "../types";

type Written = Omit<Benchmark, "low" | "high" | "doubtful" | "shown"> & {
  readonly value: number | readonly [low: number, high: number];
  readonly doubtful?: true;
  readonly shown?: true;
};

/** A benchmark from its record; kept in the library only, unless it says otherwise. */
export function benchmark({ value, doubtful, shown, ...rest }: Written): Benchmark {
  const [low, high] = typeof value === "number" ? [value, value] : value;
  return { ...rest, low, high, doubtful: doubtful ?? false, shown: shown ?? false };
}

/** The article that the sixteen metrics come from, whose figures have no source of their own. */
export const article = "CloudTalk, 16 essential call-tracking metrics";
