const needsQuotes = /[",\r\n]/;

/** A value as a field of comma-separated text. */
export const csvField = (value: string): string =>
  needsQuotes.test(value) || value !== value.trim() ? `"${value.replaceAll('"', '""')}"` : value;

const gathered = 4 * 1024 * 1024;

/** Writes comma-separated text into Blobs, so that a large table is never one string. */
export class CsvWriter {
  readonly #blobs: Blob[] = [];
  #lines: string[] = [];
  #held = 0;
  /** Characters written so far. */
  chars = 0;
  rows = 0;

  row(fields: readonly string[]): void {
    const line = fields.length === 1 && fields[0] === "" ? '""' : fields.map(csvField).join(",");
    this.#lines.push(line);
    this.rows++;
    this.chars += line.length + 1;
    if ((this.#held += line.length + 1) >= gathered) this.#gather();
  }

  #gather(): void {
    if (this.#lines.length) this.#blobs.push(new Blob([`${this.#lines.join("\n")}\n`]));
    [this.#lines, this.#held] = [[], 0];
  }

  file(name: string, lastModified: number): File {
    this.#gather();
    return new File(this.#blobs, name, { type: "text/csv", lastModified });
  }
}
