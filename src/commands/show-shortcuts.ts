import type { Command } from "./types";

/** Shows the keys of every command. */
export const showShortcuts: Command = {
  id: "show-shortcuts",
  label: "command.show-shortcuts",
  group: "help",
  keys: ["?"],
  when: () => true,
  run: (context) => {
    context.showShortcuts();
  },
};
