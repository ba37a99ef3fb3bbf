/** Roles of colour, as the app's tokens name them; the second value serves where the tokens are absent. */
const fallbacks = {
  paper: "#f8f7f3",
  ink: "#1d2227",
  "ink-quiet": "#555d66",
  line: "#dcdad3",
  "line-strong": "#84898e",
  accent: "#1b5a8c",
  good: "#1c7a4b",
  bad: "#8f2519",
  uncertain: "#7a5c1e",
  selection: "#d9e8f5",
} as const;
export const fallbackInk = fallbacks.ink;
export type Role = keyof typeof fallbacks;

/** A role's colour for an SVG attribute. */
export const role = (name: Role): string => `var(--${name}, ${fallbacks[name]})`;

export const fontFamily = "IBM Plex Sans, IBM Plex Sans Arabic, system-ui, sans-serif";
/** Pixels. */
export const fontSize = 12;

/** About how many pixels a text takes at the charts' size: exact enough to keep labels apart. */
export const textWidth = (text: string): number => text.length * 6.7;

/** Arabic text inside a left-to-right picture keeps its own order. */
export const isolated = (text: string, direction: "ltr" | "rtl"): string =>
  direction === "rtl" ? `\u2067${text}\u2069` : text;

/** A name from the data keeps the order of its own script, whatever the reader's. */
export const natural = (text: string): string => `\u2068${text}\u2069`;

/** A text cut to so many pixels, with an ellipsis where something went. */
export const fitted = (text: string, width: number): string =>
  textWidth(text) <= width ? text : `${text.slice(0, Math.max(1, Math.floor(width / 6.7) - 1)).trimEnd()}…`;
