import type { Command } from "./types";

/** Opens the notebook. */
export const goOverview: Command = {
  id: "go-overview",
  label: "command.go-overview",
  group: "go",
  keys: ["1"],
  when: ({ page }) => page !== "notebook",
  run: ({ go }) => {
    go("notebook");
  },
};
