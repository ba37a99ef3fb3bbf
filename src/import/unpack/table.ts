/** A table found inside a file: a sheet, a list of JSON, written as comma-separated text. */
export interface Table {
  readonly name: string;
  readonly file: File;
}

/** A dropped file, made readable as delimited text. */
export interface Unpacked {
  /** Delimited text: the file itself, a file of an archive, or a table written as CSV. */
  readonly file: File;
  /** The dropped file that it comes from. */
  readonly origin: File;
  /** Which sheet or list it is, null where there is no choice. */
  readonly part: string | null;
  /** All sheets or lists that can be chosen instead. */
  readonly parts: readonly string[];
}
