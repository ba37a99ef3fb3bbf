import type { Command } from "./types";

/** Opens what codes mean. */
export const goDispositions: Command = {
  id: "go-dispositions",
  label: "command.go-dispositions",
  group: "go",
  keys: ["6"],
  when: ({ page }) => page !== "dispositions",
  run: ({ go }) => {
    go("dispositions");
  },
};
