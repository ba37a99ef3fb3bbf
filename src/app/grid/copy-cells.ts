import type { Block } from "./grid-move";
import type { Place } from "./grid-layout";
import type { GridRequest, GridSource } from "./grid-source";
import { plainText } from "./grid-text";

const chunk = 5000; // rows
/** The most rows put on the clipboard: more is a file. */
export const mostCopied = 100_000;

/** One value as a spreadsheet takes it from the clipboard. */
const quoted = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A block of cells as tab-separated text with the names of its columns first. */
export async function copyText(
  source: GridSource,
  order: Pick<GridRequest, "sort" | "filters">,
  block: Block,
  places: readonly Place[],
): Promise<string> {
  const chosen = places.slice(block.first, block.last + 1);
  const end = Math.min(block.bottom + 1, block.top + mostCopied);
  const lines = [chosen.map(({ column }) => quoted(column.name)).join("\t")];
  for (let from = block.top; from < end; from += chunk) {
    const { rows } = await source.page({ ...order, from, to: Math.min(end, from + chunk) });
    for (const row of rows)
      lines.push(chosen.map(({ column, index }) => quoted(plainText(row[index], column.type))).join("\t"));
    if (rows.length === 0) break;
  }
  return lines.join("\n");
}

/** Puts text that is still being made on the clipboard: the browser wants to be asked while the key is down. */
export async function writeClipboard(text: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === "undefined") return navigator.clipboard.writeText(await text);
  const blob = text.then((made) => new Blob([made], { type: "text/plain" }));
  return navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
}
