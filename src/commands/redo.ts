import type { Command } from "./types";

/** Does again what was undone last; in a field the keys belong to the field. */
export const redo: Command = {
  id: "redo",
  label: "command.redo",
  group: "edit",
  keys: ["Mod+Shift+Z", "Mod+Y"],
  leavesFields: true,
  repeats: true,
  when: ({ page, canRedo }) => page === "notebook" && canRedo,
  run: (context) => {
    context.redo();
  },
};
