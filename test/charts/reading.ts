/** The cells of a simple CSV. */
export const rowsOf = (csv: string): readonly string[][] =>
  csv
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
