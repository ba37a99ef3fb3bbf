import type { Command } from "./types";

/** Opens the privacy page. */
export const goPrivacy: Command = {
  id: "go-privacy",
  label: "command.go-privacy",
  group: "go",
  keys: ["3"],
  when: ({ page }) => page !== "privacy",
  run: ({ go }) => {
    go("privacy");
  },
};
