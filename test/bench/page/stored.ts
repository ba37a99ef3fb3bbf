import { openStore, type DataState, type Store } from "../../../src/store";

const stores = new Map<string, Promise<Store>>();

function storeOf(name: string): Promise<Store> {
  const store = stores.get(name) ?? openStore({ name });
  stores.set(name, store);
  return store;
}

export const stateOf = async (name: string): Promise<DataState> => (await storeOf(name)).state();

/** Saves a stored segment as a file, as the browser saves any download. */
export async function handOut(name: string, segment: string): Promise<void> {
  const blob = await (await storeOf(name)).blob(segment);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${segment}.duckdb`;
  link.click();
}

/** Keeps a notebook as if its reader had written it. */
export async function putNotebook(name: string, id: string, text: string): Promise<void> {
  const store = await storeOf(name);
  await store.notebooks.put({ id, title: id, text, template: null, updatedAt: Date.now() });
}
