import { themes, type Command } from "./types";

/** Goes round the themes: as the system, light, dark. */
export const switchTheme: Command = {
  id: "switch-theme",
  label: "command.switch-theme",
  group: "view",
  keys: ["T"],
  when: () => true,
  run: ({ theme, setTheme }) => setTheme(themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system"),
};
