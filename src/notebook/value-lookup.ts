import type { Dimension } from "../metrics";

/** Ids of this device for values of dimensions, so that no name of a queue or a person stands in a URL. */
export interface ValueLookup {
  toId(dimension: Dimension, value: string): string | null;
  toValue(dimension: Dimension, id: string): string | null;
}

/** The lookup of the values that the data has. Ids are keyed hashes: nobody without `secret` can try names. */
export async function createValueLookup(
  values: Readonly<Partial<Record<Dimension, readonly string[]>>>,
  secret: string,
): Promise<ValueLookup> {
  const bytes = new TextEncoder();
  const key = await crypto.subtle.importKey(
    "raw",
    bytes.encode(secret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  const ids = new Map<string, string>();
  const found = new Map<string, string>();
  await Promise.all(
    Object.entries(values).flatMap(([dimension, list]) =>
      list.map(async (value) => {
        const sign = await crypto.subtle.sign("HMAC", key, bytes.encode(`${dimension}\n${value}`));
        const id = [...new Uint8Array(sign, 0, 6)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
        ids.set(`${dimension}\n${value}`, id);
        found.set(`${dimension}\n${id}`, value);
      }),
    ),
  );
  return {
    toId: (dimension, value) => ids.get(`${dimension}\n${value}`) ?? null,
    toValue: (dimension, id) => found.get(`${dimension}\n${id}`) ?? null,
  };
}
