import type { Command } from "./types";

/** Shows the period before the one shown. */
export const previousPeriod: Command = {
  id: "previous-period",
  label: "command.previous-period",
  group: "view",
  keys: ["["],
  when: ({ page, canShiftPeriod }) => page === "notebook" && canShiftPeriod(-1),
  run: ({ shiftPeriod }) => {
    shiftPeriod(-1);
  },
};
