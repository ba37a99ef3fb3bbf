import type { Command } from "./types";

/** Turns to the other language. Its label names that language in that language. */
export const switchLanguage: Command = {
  id: "switch-language",
  label: "command.switch-language",
  group: "view",
  keys: ["L"],
  when: () => true,
  run: ({ language, setLanguage }) => setLanguage(language === "en" ? "ar" : "en"),
};
