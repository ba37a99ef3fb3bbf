import type { Timing } from "./measure";

/** One line of the benchmark: what was done, here and by native DuckDB in the same run. */
export interface Line {
  readonly what: string;
  readonly dialbook: Timing | string;
  readonly native?: Timing | string;
}

/** Prints lines as a table that can be pasted into a Markdown file. */
export function printTable(title: string, lines: readonly Line[]): void {
  const rows = [
    ["", "Dialbook", "native DuckDB, 1 thread", "ratio"],
    ...lines.map(({ what, dialbook, native }) => [
      what,
      cell(dialbook),
      cell(native),
      ratio(dialbook, native),
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...rows.map((row) => (row[column] ?? "").length)));
  const draw = (row: readonly string[]): string =>
    `| ${row.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  const [head = [], ...body] = rows;
  console.log(["", title, "", draw(head), rule, ...body.map(draw), ""].join("\n"));
}

/** A duration for people: "18 ms", "1.15 s". */
export const duration = (ms: number): string =>
  ms < 1000 ? `${ms.toFixed(ms < 10 ? 1 : 0)} ms` : `${(ms / 1000).toFixed(2)} s`;

/** A size for people, in decimal megabytes: "45.4 MB". */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

function cell(value: Timing | string | undefined): string {
  if (value === undefined) return "-";
  if (typeof value === "string") return value;
  const range = value.runs > 1 ? ` [${duration(value.min)}..${duration(value.max)}]` : "";
  return duration(value.median) + range;
}

const ratio = (a: Timing | string, b: Timing | string | undefined): string =>
  typeof a === "string" || b === undefined || typeof b === "string" ? "" : (a.median / b.median).toFixed(2);

/** A pace for people: "312,000 rows/s". */
export const perSecond = (count: number, ms: number, unit: string): string =>
  `${Math.round((count / ms) * 1000).toLocaleString("en")} ${unit}/s`;
