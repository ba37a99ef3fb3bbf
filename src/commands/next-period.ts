import type { Command } from "./types";

/** Shows the period after the one shown. */
export const nextPeriod: Command = {
  id: "next-period",
  label: "command.next-period",
  group: "view",
  keys: ["]"],
  when: ({ page, canShiftPeriod }) => page === "notebook" && canShiftPeriod(1),
  run: ({ shiftPeriod }) => {
    shiftPeriod(1);
  },
};
