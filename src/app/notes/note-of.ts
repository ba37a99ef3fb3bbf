import type { DrawnMark } from "../../charts";
import type { Note } from "../../store";
import type { Session } from "../session";

const onDay = (day: string): Note => ({ id: crypto.randomUUID(), from: day, to: day, text: "" });

/** A new note on the first day of what a mark stands for; null for marks of no time. */
export const noteOf = ({ select }: DrawnMark): Note | null =>
  select?.period ? onDay(select.period.from.slice(0, 10)) : null;

/** A new note on the last day that the reader looked at: else on the last day with calls, and without calls today. */
export function newNote({ lookedAt, data }: Pick<Session, "lookedAt" | "data">, today: Date): Note {
  const last = (data?.datasets ?? []).flatMap(({ state, covered }) =>
    state === "live" && covered ? [covered.to.slice(0, 10)] : [],
  );
  const day = lookedAt ?? last.reduce((a, b) => (a > b ? a : b), "");
  return onDay(day === "" ? today.toISOString().slice(0, 10) : day);
}
