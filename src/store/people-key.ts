import type { Context } from "./context";
import { seal, unsealText } from "./seal";
import { read, write } from "./write";

/** The quarter that a moment is in, such as `2026Q4`. */
export const quarterOf = (ms: number): string => {
  const date = new Date(ms);
  return `${date.getUTCFullYear()}Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
};

/**
 * The random key of people's pseudonyms. It lasts a quarter; then it is written over by a new one, and nobody can tell
 * any more who the earlier pseudonyms were.
 */
export async function peopleKey({ db }: Context, now: number): Promise<string> {
  const quarter = quarterOf(now);
  const there = await read(db, ["meta"], () => db.meta.get("people"));
  const text = there ? await unsealText("meta", there) : "";
  if (text.startsWith(`${quarter}/`)) return text.slice(quarter.length + 1);
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const key = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  const mine = await seal("meta", "people", `${quarter}/${key}`);
  const kept = await write(db, [], async () => {
    const now = await db.meta.get("people"); // another tab may have been quicker
    if (now && now.seal !== there?.seal) return now;
    await db.meta.put(mine);
    return mine;
  });
  const known = await unsealText("meta", kept);
  return known.slice(known.indexOf("/") + 1);
}
