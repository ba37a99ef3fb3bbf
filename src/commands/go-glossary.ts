import type { Command } from "./types";

/** Opens the glossary. */
export const goGlossary: Command = {
  id: "go-glossary",
  label: "command.go-glossary",
  group: "go",
  keys: [],
  when: ({ page }) => page !== "glossary",
  run: ({ go }) => {
    go("glossary");
  },
};
