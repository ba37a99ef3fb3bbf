import type { Benchmark } from "../types";
import { furtherBenchmarks } from "./further";
import { salesBenchmarks } from "./sales";
import { serviceBenchmarks } from "./service";

/** Every published figure found for the sixteen metrics, the doubtful ones kept and marked (metrics.md 1.2). */
export const benchmarkLibrary: readonly Benchmark[] = [
  ...salesBenchmarks,
  ...serviceBenchmarks,
  ...furtherBenchmarks,
];

/** What a workspace made of the library: its own entries and targets, and the ids of those it does not want to see. */
export interface OwnBenchmarks {
  readonly own: readonly Benchmark[];
  readonly hidden: readonly string[];
}

/** The library as the workspace has it: an own entry replaces the one of the same id, hidden ones are left out. */
export function benchmarksWith({ own, hidden }: OwnBenchmarks): readonly Benchmark[] {
  const gone = new Set([...hidden, ...own.map(({ id }) => id)]);
  return [
    ...benchmarkLibrary.filter(({ id }) => !gone.has(id)),
    ...own.filter(({ id }) => !hidden.includes(id)),
  ];
}
