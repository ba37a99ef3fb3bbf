import { writeBody } from "./body";
import { kindOf } from "./cell-kinds";
import { endOfText, isClosed, needsEnd } from "./fences";
import { currentFormat } from "./migrations";
import { writeSqlBody } from "./sql-body";
import type { Cell, Notebook, RawBody } from "./types";

/** The Markdown file of a notebook: the same bytes for the same notebook, and read back to it. */
export function writeNotebook(notebook: Notebook): string {
  const front = writeBody({ title: notebook.title, format: currentFormat }) + notebook.extra;
  return [
    `---\n${front}---\n`,
    ...notebook.cells.map((cell, i) => writeCell(cell) + endOf(cell, i + 1 < notebook.cells.length)),
  ].join("\n");
}

/** A fence that was never closed is, as soon as something follows it. */
const endOf = (cell: Cell, followed: boolean): string =>
  followed && cell.kind === "unknown" && !isClosed(cell.source)
    ? `${/`{3,}|~{3,}/.exec(cell.source)?.[0] ?? ""}\n`
    : "";

/** One cell as it stands in the file, ended by a newline. */
export function writeCell(cell: Cell): string {
  if (cell.kind === "text") {
    const end = needsEnd(cell.text) ? `${endOfText(cell.id)}\n` : "";
    return `<!-- #${cell.id} -->\n${cell.text === "" ? "" : `\n${cell.text}\n`}${end}`;
  }
  if (cell.kind === "unknown") return `${cell.source}\n`;
  const written = writeCellBody(cell);
  const body = cell.kind === "sql" ? writeSqlBody(written, cell.extra) : writeBody(written) + cell.extra;
  const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${cell.kind} #${cell.id}${cell.name === null ? "" : ` ${cell.name}`}\n${body}${fence}\n`;
}

/** The body that a cell's fence is written with; empty for prose and for what is kept as it was. */
export const writeCellBody = (cell: Cell): RawBody => kindOf(cell).write(cell);
