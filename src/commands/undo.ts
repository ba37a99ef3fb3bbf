import type { Command } from "./types";

/** Takes back the last change of the notebook; in a field the keys belong to the field. */
export const undo: Command = {
  id: "undo",
  label: "command.undo",
  group: "edit",
  keys: ["Mod+Z", "Z"],
  leavesFields: true,
  repeats: true,
  when: ({ page, canUndo }) => page === "notebook" && canUndo,
  run: (context) => {
    context.undo();
  },
};
