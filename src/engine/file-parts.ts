import type { Dialect } from "../import";

const newline = 10; // in every encoding that is read, one byte of a line's end

/** Where the next line begins at or after a byte of a file; its end if there is no such place nearby. */
async function lineAt(file: Blob, from: number, wide: boolean): Promise<number> {
  const near = new Uint8Array(await file.slice(from, from + 65_536).arrayBuffer());
  const found = near.findIndex((byte, i) => byte === newline && (!wide || (near[i ^ 1] ?? 0) === 0));
  if (found < 0) return from;
  return from + found + 1 + (wide && found % 2 === 0 ? 1 : 0);
}

/**
 * A file of about so many bytes out of the first, middle and last lines of a larger one: an export that overlaps an
 * older one mostly does so at one end. A record with line breaks inside may be cut; it counts as unreadable.
 */
export async function someLines(
  file: File,
  { encoding }: Pick<Dialect, "encoding">,
  bytes: number,
): Promise<File> {
  if (file.size <= bytes) return file;
  const wide = encoding.startsWith("utf-16");
  const part = 2 * Math.floor(bytes / 6);
  const even = (n: number): number => n - (n % 2);
  const starts = [0, even(Math.floor((file.size - part) / 2)), even(file.size - part)];
  const parts: Blob[] = [];
  for (const [i, start] of starts.entries()) {
    const last = i === starts.length - 1;
    const from = i === 0 ? 0 : await lineAt(file, start, wide);
    parts.push(file.slice(from, last ? file.size : await lineAt(file, start + part, wide)));
  }
  return new File(parts, file.name, { lastModified: file.lastModified });
}

/** About how many columns the widest of some files has, by its first lines. */
export async function columnsOf(
  files: readonly { readonly file: File; readonly dialect: Dialect }[],
): Promise<number> {
  const widths = await Promise.all(
    files.map(async ({ file, dialect: { delimiter } }) => {
      if (delimiter === "") return 0;
      const lines = (await file.slice(0, 65_536).text()).split(/[\r\n]+/, 50);
      return Math.max(...lines.map((line) => line.split(delimiter).length));
    }),
  );
  return Math.max(0, ...widths);
}
