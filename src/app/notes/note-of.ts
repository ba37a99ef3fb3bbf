import type { DrawnMark } from "../../charts";
import type { Note } from "../../store";

/** A new note on the first day of what a mark stands for; null for marks of no time. */
export function noteOf({ select }: DrawnMark): Note | null {
  if (!select?.period) return null;
  const from = select.period.from.slice(0, 10);
  return { id: crypto.randomUUID(), from, to: from, text: "" };
}
