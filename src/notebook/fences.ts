/** A piece of a notebook's Markdown: prose, or one fenced block. */
export type Block =
  | { readonly type: "prose"; readonly id: string | null; readonly text: string }
  | {
      readonly type: "fence";
      readonly info: string;
      readonly body: string; // without markers and their indent
      readonly source: string; // the block as written, markers included, no newline at its end
    };

const opening = /^( {0,3})(`{3,}|~{3,})(.*)$/;
const idLine = /^<!-- #([a-z0-9][a-z0-9-]{0,31}) -->[ \t]*$/i;

/** The line that ends a text cell, where one is needed. */
export const endOfText = (id: string): string => `<!-- /${id} -->`;

/** Whether a text would be cut into several cells without a line that ends it. */
export const needsEnd = (text: string): boolean =>
  text.split("\n").some((line) => opening.test(line) || idLine.test(line));

/** Cuts Markdown at its top-level fences and at `<!-- #id -->` lines, which begin a text cell. */
export function splitFences(markdown: string): readonly Block[] {
  const lines = markdown.replace(/\n$/, "").split("\n");
  const blocks: Block[] = [];
  let prose: string[] = [];
  let id: string | null = null;
  const flush = (): void => {
    const text = trimBlankLines(prose);
    if (text !== "" || id !== null) blocks.push({ type: "prose", id, text });
    prose = [];
    id = null;
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const mark = idLine.exec(line)?.[1];
    const open = opening.exec(line);
    if (mark !== undefined) {
      flush();
      id = mark;
      // A text that says where it ends has fences of its own: they are words, not cells.
      const end = lines.indexOf(endOfText(mark), i + 1);
      if (end > 0) {
        prose = lines.slice(i + 1, end);
        i = end;
        flush();
      }
    } else if (open && !(open[2]?.startsWith("`") && open[3]?.includes("`"))) {
      flush();
      const end = closing(lines, i, open[2] ?? "");
      const indent = (open[1] ?? "").length;
      blocks.push({
        type: "fence",
        info: (open[3] ?? "").trim(),
        body: lines
          .slice(i + 1, end.body)
          .map((text) => text.replace(new RegExp(`^ {0,${indent}}`), "") + "\n")
          .join(""),
        source: lines.slice(i, end.next).join("\n"),
      });
      i = end.next - 1;
    } else {
      prose.push(line);
    }
  }
  flush();
  return blocks;
}

/** The line after a fence's body, and the line after the fence; an unclosed one runs to the end. */
function closing(lines: readonly string[], open: number, marker: string): { body: number; next: number } {
  const close = new RegExp(`^ {0,3}${marker[0] ?? "`"}{${marker.length},}[ \\t]*$`);
  for (let i = open + 1; i < lines.length; i++)
    if (close.test(lines[i] ?? "")) return { body: i, next: i + 1 };
  return { body: lines.length, next: lines.length };
}

/** True when what follows a fence as written is not part of it. */
export function isClosed(source: string): boolean {
  const lines = source.split("\n");
  const marker = opening.exec(lines[0] ?? "")?.[2] ?? "";
  return closing(lines, 0, marker).body < lines.length;
}

function trimBlankLines(lines: readonly string[]): string {
  let from = 0;
  let to = lines.length;
  while (from < to && lines[from]?.trim() === "") from++;
  while (to > from && lines[to - 1]?.trim() === "") to--;
  return lines.slice(from, to).join("\n");
}
