const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Words on keys as they are printed there. */
const printed: readonly (readonly [RegExp, string])[] = [
  [/Mod\+/, isMac ? "⌘" : "Ctrl "],
  [/Alt\+/, isMac ? "⌥" : "Alt "],
  [/Shift\+/, isMac ? "⇧" : "Shift "],
  [/ArrowUp/, "↑"],
  [/ArrowDown/, "↓"],
  [/Escape/, "Esc"],
];

/** A key press as it is printed on keys: `Mod+K` is ⌘K on a Mac and Ctrl K elsewhere. */
export const keyText = (key: string): string =>
  printed.reduce((text, [name, sign]) => text.replace(name, sign), key);
