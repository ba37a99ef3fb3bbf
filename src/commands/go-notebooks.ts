import type { Command } from "./types";

/** Opens the list of all notebooks and templates. */
export const goNotebooks: Command = {
  id: "go-notebooks",
  label: "command.go-notebooks",
  group: "go",
  keys: ["N"],
  when: ({ page }) => page !== "notebooks",
  run: ({ go }) => {
    go("notebooks");
  },
};
