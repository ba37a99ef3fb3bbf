/** Where a table's rows are written: separators, quotes, how a quote inside quotes is written, line ends. */
export interface Writing {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string;
  readonly newline: string;
}

export const plain: Writing = { delimiter: ",", quote: '"', escape: '"', newline: "\n" };

export const header = [
  "Date",
  "Time",
  "Direction",
  "Duration",
  "Caller",
  "Agent",
  "Queue",
  "Note",
  "Recording",
];

const agents = ["Sara Haddad", "Omar Nasser", "Lena Vogt", "Conor O'Neill"];
const queues = ["Sales", "Support, level 2", "Billing"];
const notes = [
  'Asked for the 19" rack, will call back',
  "Wants a refund; the driver's late again",
  'Said "no, thanks" twice',
  "",
  "Left a message with the front desk, number confirmed and spelled out twice to be sure",
  'Ordered the cable, 24"',
  "Happy",
];

/** An invented call log: 84 calls in nine columns, with commas, apostrophes and inch marks in the text. */
export const rows: readonly (readonly string[])[] = Array.from({ length: 84 }, (_, i) => {
  const two = (n: number): string => String(n).padStart(2, "0");
  return [
    `2026-${two(1 + (i % 3))}-${two(1 + (i % 28))}`,
    `${two(8 + (i % 10))}:${two((i * 7) % 60)}:${two((i * 13) % 60)}`,
    i % 3 === 0 ? "outbound" : "inbound",
    String((i * 37) % 900),
    `+49301234${String(1000 + i * 17)}`,
    agents[i % 4] ?? "",
    queues[i % 3] ?? "",
    notes[i % 7] ?? "",
    i % 5 === 0 ? "" : `https://recordings.example/${1000 + i}.mp3`,
  ];
});

/** One cell as a careful writer would write it. */
export function cell(value: string, { delimiter, quote, escape, newline }: Writing): string {
  const needs =
    value.includes(delimiter) || value.includes(quote) || value.includes(newline) || value.includes("\n");
  return needs && quote !== "" ? `${quote}${value.replaceAll(quote, escape + quote)}${quote}` : value;
}

export const line = (row: readonly string[], writing: Writing): string =>
  row.map((value) => cell(value, writing)).join(writing.delimiter);

export const text = (table: readonly (readonly string[])[], writing: Writing = plain): string =>
  table.map((row) => line(row, writing) + writing.newline).join("");
