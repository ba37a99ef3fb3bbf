import type { InputValues } from "../../notebook";

const kept = new Map<string, InputValues>();
const keys = new Map<string, string>();

/** The key under which numbers and texts of inputs are kept, so that an address can name them without saying them. */
export function keepValues(values: InputValues): string {
  const text = JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
  const known = keys.get(text);
  if (known !== undefined) return known;
  const key = crypto.randomUUID().slice(0, 8);
  keys.set(text, key);
  kept.set(key, values);
  return key;
}

/** What was kept under a key; null where this tab knows nothing of it. */
export const keptValues = (key: string): InputValues | null => kept.get(key) ?? null;
