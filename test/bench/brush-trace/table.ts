import { duration } from "../table";
import { quantileOf, type GestureFigures } from "./read-trace";

export interface GestureLine {
  readonly name: string;
  readonly figures: GestureFigures;
  /** Milliseconds from the pointer coming to the chart until charts can follow. */
  readonly ready: number;
}

const head = [
  "",
  "script",
  "style",
  "layout",
  "together",
  "of that its own time",
  "pointer to paint",
  "frames dropped",
  "moves",
  "made ready in",
];

/** Half of all values and nineteen in twenty lie below these. */
const both = (values: readonly number[]): string =>
  values.length === 0
    ? "-"
    : [0.5, 0.95].map((share) => quantileOf(values, share).toFixed(1)).join(" / ") + " ms";

function row({ name, figures, ready }: GestureLine): readonly string[] {
  const { script, style, layout, work, cpu, toPaint, frames, dropped, moves, unfollowed } = figures;
  return [
    name,
    both(script),
    both(style),
    both(layout),
    both(work),
    both(cpu),
    both(toPaint),
    `${((100 * dropped) / Math.max(1, frames)).toFixed(1)} % of ${frames}`,
    unfollowed === 0 ? String(moves) : `${moves}, ${unfollowed} never followed`,
    ready === 0 ? "-" : duration(ready),
  ];
}

/** Prints what gestures cost, p50 / p95 per move of the pointer, as a Markdown table. */
export function printGestures(title: string, lines: readonly GestureLine[]): void {
  const rows = [head, head.map((_, i) => (i === 0 ? "---" : "---:")), ...lines.map(row)];
  const text = rows.map((cells) => `| ${cells.join(" | ")} |`);
  console.log(["", `${title} (p50 / p95 per move of the pointer)`, "", ...text, ""].join("\n"));
}
