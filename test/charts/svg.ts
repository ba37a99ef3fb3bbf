/** Hatchings are numbered as they are made. */
const settled = (text: string): string => {
  const numbers = [...new Set(text.match(/chart-hatch-\d+/g) ?? [])];
  return numbers.reduce(
    (out, id, i) => out.replaceAll(new RegExp(`${id}\\b`, "g"), `chart-hatch-of-${String(i)}`),
    text,
  );
};

/** A drawing's text as a snapshot keeps it: an element a line, always with the same names. */
export const readable = (text: string): string => settled(text).replaceAll("><", ">\n<") + "\n";
