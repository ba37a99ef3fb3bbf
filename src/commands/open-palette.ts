import type { Command } from "./types";

/** Opens the list of commands to search. */
export const openPalette: Command = {
  id: "open-palette",
  label: "command.open-palette",
  group: "help",
  keys: ["Mod+K", "/"],
  when: () => true,
  run: (context) => {
    context.openPalette();
  },
};
