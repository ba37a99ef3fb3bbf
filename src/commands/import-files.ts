import type { Command } from "./types";

/** Lets the person choose files to import. */
export const importFiles: Command = {
  id: "import-files",
  label: "command.import-files",
  group: "data",
  keys: ["Mod+O"],
  when: ({ importing }) => !importing,
  run: ({ chooseFiles }) => chooseFiles(),
};
