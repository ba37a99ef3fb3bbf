import type { Command } from "./types";

/** Counts every cell of the notebook anew. */
export const runAll: Command = {
  id: "run-all",
  label: "command.run-all",
  group: "view",
  keys: ["Mod+Shift+Enter"],
  when: ({ page, hasCalls }) => page === "notebook" && hasCalls,
  run: (context) => {
    context.runAll();
  },
};
