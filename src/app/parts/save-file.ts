/** Hands the reader a file made here; nothing is sent anywhere. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const quote = (cell: string | number | null): string => {
  const text = cell === null ? "" : String(cell);
  // A leading =, +, - or @ would be read as a formula by spreadsheets.
  const safe = typeof cell === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as CSV in UTF-8 with a mark, which is what spreadsheets expect of other scripts. */
export const csv = (
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string => `\uFEFF${[columns, ...rows].map((row) => row.map(quote).join(",")).join("\r\n")}\r\n`;
