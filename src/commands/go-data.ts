import type { Command } from "./types";

/** Opens the page of what is stored. */
export const goData: Command = {
  id: "go-data",
  label: "command.go-data",
  group: "go",
  keys: ["2"],
  when: ({ page }) => page !== "data",
  run: ({ go }) => {
    go("data");
  },
};
