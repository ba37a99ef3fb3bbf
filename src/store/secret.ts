import type { Context } from "./context";
import { seal, unsealText } from "./seal";
import { read, write } from "./write";

/** This device's random key for generated call ids (64 hex digits), made once. */
export async function secret({ db }: Context): Promise<string> {
  const there = await read(db, ["meta"], () => db.meta.get("secret"));
  if (there) return unsealText("meta", there);
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const mine = await seal(
    "meta",
    "secret",
    Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join(""),
  );
  const kept = await write(db, [], async () => {
    const first = await db.meta.get("secret"); // another tab may have been quicker
    if (!first) await db.meta.put(mine);
    return first ?? mine;
  });
  return unsealText("meta", kept);
}
