import type { Benchmark } from "../types";
import { salesBenchmarks } from "./sales";
import { serviceBenchmarks } from "./service";

/** Every published figure found for the sixteen metrics, the doubtful ones kept and marked (metrics.md 1.2). */
export const benchmarkLibrary: readonly Benchmark[] = [...salesBenchmarks, ...serviceBenchmarks];
