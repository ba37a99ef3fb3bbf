import type { Command } from "./types";

/** Opens the settings. */
export const goSettings: Command = {
  id: "go-settings",
  label: "command.go-settings",
  group: "go",
  keys: ["4"],
  when: ({ page }) => page !== "settings",
  run: ({ go }) => {
    go("settings");
  },
};
