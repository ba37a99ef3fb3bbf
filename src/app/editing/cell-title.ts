import type { Cell } from "../../notebook";
import type { Words } from "../words";

const longest = 60; // characters of a text that stand for it

/** What a cell is called in a list: its name, its heading, the metric it shows, or else its kind. */
export function cellTitle({ t }: Words, cell: Cell): string {
  const kind = t(`editing.kind.${cell.kind}`);
  if (cell.kind === "text") {
    const line = cell.text.split("\n").find((each) => each.trim() !== "") ?? "";
    const plain = line.replace(/^#+\s*/, "").replaceAll(/[*_`]/g, "");
    return plain === "" ? kind : plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
  }
  if (cell.name !== null) return `${kind}: ${cell.name}`;
  if (cell.kind === "metric") return `${kind}: ${t(`metric.${cell.metric}`)}`;
  if (cell.kind === "chart" && cell.metric !== null) return `${kind}: ${t(`metric.${cell.metric}`)}`;
  return kind;
}
