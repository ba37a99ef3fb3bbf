/** A table copied out of a spreadsheet, as a file; null for text that is none. */
export function pastedTable(text: string, name: string): File | null {
  const lines = text.replace(/\s+$/, "").split(/\r\n?|\n/);
  const filled = lines.filter((line) => line.trim() !== "");
  const has = (mark: string): number => filled.filter((line) => line.includes(mark)).length;
  const tabular = has("\t") >= Math.max(2, filled.length * 0.6);
  const delimited = [",", ";"].some((mark) => has(mark) === filled.length && filled.length >= 2);
  return tabular || delimited
    ? new File([`${text.replace(/\s+$/, "")}\n`], name, { type: "text/tab-separated-values" })
    : null;
}
