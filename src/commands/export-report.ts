import type { Command } from "./types";

/** Saves the open notebook as an offline HTML report without names and telephone numbers. */
export const exportReport: Command = {
  id: "export-report",
  label: "command.export-report",
  group: "view",
  keys: [],
  when: ({ page, hasCalls }) => page === "notebook" && hasCalls,
  run: (context) => {
    context.exportReport(false);
  },
};
