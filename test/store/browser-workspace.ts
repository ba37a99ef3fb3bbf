import { openStore, type Store } from "../../src/store";

/** A workspace of its own name in this browser, erased afterwards. */
export async function withWorkspace(
  work: (name: string, open: () => Promise<Store>) => Promise<void>,
): Promise<void> {
  const name = `test-${crypto.randomUUID()}`;
  const opened: Store[] = [];
  const open = async () => {
    const store = await openStore({ name });
    opened.push(store);
    return store;
  };
  try {
    await work(name, open);
  } finally {
    for (const store of opened) store.close();
    const last = await openStore({ name }).catch(() => null);
    await last?.erase();
  }
}
