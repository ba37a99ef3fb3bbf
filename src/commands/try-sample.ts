import type { Command } from "./types";

/** Imports the sample calls. */
export const trySample: Command = {
  id: "try-sample",
  label: "command.try-sample",
  group: "data",
  keys: [],
  when: ({ importing, hasCalls }) => !importing && !hasCalls,
  run: (context) => context.trySample(),
};
