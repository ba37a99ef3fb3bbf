/** The ten published measures of one file, each 0..1. */
export interface Score {
  readonly success: number;
  readonly header: readonly [precision: number, recall: number, f1: number];
  readonly record: readonly [precision: number, recall: number, f1: number];
  readonly cell: readonly [precision: number, recall: number, f1: number];
}

type Table = readonly (readonly string[])[];

/** Values that mean the same are the same: numbers, dates and times in any writing, text in any case. */
function normalised(value: string): string {
  const text = value.trim();
  if (/^[-+]?(\d+\.?\d*|\.\d+)$/.test(text)) return String(Number(text));
  const date = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (date) return `${date[1] ?? ""}-${(date[2] ?? "").padStart(2, "0")}-${(date[3] ?? "").padStart(2, "0")}`;
  const time = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(text);
  if (time) return `${(time[1] ?? "").padStart(2, "0")}:${time[2] ?? ""}:${time[3] ?? "00"}`;
  return text.toLowerCase();
}

function measures(expected: readonly string[], read: readonly string[]): [number, number, number] {
  const left = new Map<string, number>();
  for (const value of expected) left.set(value, (left.get(value) ?? 0) + 1);
  let both = 0;
  for (const value of read) {
    const n = left.get(value) ?? 0;
    if (n > 0) {
      both++;
      left.set(value, n - 1);
    }
  }
  if (expected.length === 0) return [1, 1, 1];
  const precision = both / expected.length;
  const recall = read.length === 0 ? 0 : both / read.length;
  return [precision, recall, precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)];
}

/** Compares what was read (null: the reader failed) with what the file should give; the first row is the header. */
export function score(expected: Table, read: Table | null): Score {
  const none = [0, 0, 0] as const;
  if (read === null) return { success: 0, header: none, record: none, cell: none };
  const record = (table: Table): string[] => table.slice(1).map((row) => row.map(normalised).join(""));
  return {
    success: 1,
    header: measures((expected[0] ?? []).map(normalised), (read[0] ?? []).map(normalised)),
    record: measures(record(expected), record(read)),
    cell: measures(expected.flat(), read.flat()),
  };
}

/** Sum of the ten measures: 10 is a perfect reading. */
export const total = (s: Score): number =>
  [s.success, ...s.header, ...s.record, ...s.cell].reduce((sum, value) => sum + value, 0);
