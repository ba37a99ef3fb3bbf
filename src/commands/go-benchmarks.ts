import type { Command } from "./types";

/** Opens targets and benchmarks. */
export const goBenchmarks: Command = {
  id: "go-benchmarks",
  label: "command.go-benchmarks",
  group: "go",
  keys: ["5"],
  when: ({ page }) => page !== "benchmarks",
  run: ({ go }) => {
    go("benchmarks");
  },
};
