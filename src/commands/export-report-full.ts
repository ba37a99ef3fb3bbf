import type { Command } from "./types";

/** The same with names and telephone numbers. */
export const exportReportFull: Command = {
  id: "export-report-full",
  label: "command.export-report-full",
  guarded: "command.export-report-guarded",
  group: "view",
  keys: [],
  when: ({ page, hasCalls }) => page === "notebook" && hasCalls,
  run: (context) => {
    context.exportReport(true);
  },
};
