import { useEffect, useState } from "react";
import type { HiddenState } from "../../notebook";
import type { Store } from "../../store";
import { useDevice } from "../device";

const kept = new Map<string, HiddenState | null>();
const keys = new Map<string, string>();

const textOf = (state: HiddenState): string =>
  JSON.stringify(state, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/**
 * The key under which a state is kept on this device, so that an address can name it without saying it. The key is
 * chance: nobody can try values against it.
 */
export function keepState(store: Pick<Store, "views">, state: HiddenState): string {
  const text = textOf(state);
  const known = keys.get(text);
  if (known !== undefined) return known;
  const key = crypto.randomUUID().replaceAll("-", "").slice(0, 12);
  keys.set(text, key);
  kept.set(key, state);
  void store.views.put(key, state).catch(() => undefined); // then the address holds as long as this tab does
  return key;
}

/** What was kept under a key: null where this device knows nothing of it, undefined until that is known. */
export const keptState = (key: string): HiddenState | null | undefined => (key === "" ? null : kept.get(key));

/** Reads what an earlier session or another tab kept under a key. */
export async function readState(store: Pick<Store, "views">, key: string): Promise<void> {
  const found = (await store.views.get(key).catch(() => null)) as HiddenState | null;
  kept.set(key, found);
  if (found) keys.set(textOf(found), key);
}

/** The key of the hidden state that an address names; empty for none. */
export const stateKey = (query: string): string => new URLSearchParams(query).get("state") ?? "";

/** Whether all is there that an address names. */
export function useKeptState(query: string): boolean {
  const { store } = useDevice();
  const key = stateKey(query);
  const [, setRead] = useState("");
  const ready = keptState(key) !== undefined;
  useEffect(() => {
    if (ready) return undefined;
    let current = true;
    void readState(store, key).then(() => current && setRead(key));
    return () => {
      current = false;
    };
  }, [store, key, ready]);
  return ready;
}
