import type { Command } from "./types";

/** Prints the open notebook, on paper or as PDF. */
export const printNotebook: Command = {
  id: "print-notebook",
  label: "command.print-notebook",
  group: "view",
  keys: [],
  when: ({ page, hasCalls }) => page === "notebook" && hasCalls,
  run: (context) => {
    context.print();
  },
};
