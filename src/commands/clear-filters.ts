import type { Command } from "./types";

/** Sets the notebook's inputs back to its own. */
export const clearFilters: Command = {
  id: "clear-filters",
  label: "command.clear-filters",
  group: "view",
  keys: ["X"],
  when: ({ page, filtered }) => page === "notebook" && filtered,
  run: (context) => {
    context.clearFilters();
  },
};
