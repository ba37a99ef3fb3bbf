/**
 * Things of the browser that only it can copy: handles of files and folders, in a database of their own. Losing one
 * costs a question, never data, so that they are neither sealed nor versioned.
 */
export interface Handles {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /** Everything whose key begins so. */
  all(prefix: string): Promise<readonly unknown[]>;
}

const table = "things";

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error("IndexedDB"));
  });

/** Name of the database that holds the handles of a workspace. */
export const handlesName = (name: string): string => `${name}-handles`;

/** Opens the database for each step only, so that it is never in the way of erasing everything. */
export function handles(factory: IDBFactory, range: typeof IDBKeyRange, name: string): Handles {
  const open = (): Promise<IDBDatabase> => {
    const request = factory.open(handlesName(name), 1);
    request.onupgradeneeded = () => request.result.createObjectStore(table);
    return answer(request);
  };
  const step = async <T>(
    mode: IDBTransactionMode,
    work: (things: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    const db = await open();
    try {
      const transaction = db.transaction(table, mode, { durability: "strict" });
      const ended = new Promise<void>((done, failed) => {
        transaction.oncomplete = () => done();
        transaction.onabort = () => failed(transaction.error ?? new Error("IndexedDB"));
      });
      const [value] = await Promise.all([answer(work(transaction.objectStore(table))), ended]);
      return value;
    } finally {
      db.close();
    }
  };
  return {
    get: (key) => step("readonly", (things) => things.get(key) as IDBRequest<unknown>),
    put: async (key, value) => void (await step("readwrite", (things) => things.put(value, key))),
    remove: async (key) => void (await step("readwrite", (things) => things.delete(key))),
    all: (prefix) =>
      step(
        "readonly",
        (things) => things.getAll(range.bound(prefix, `${prefix}\uffff`)) as IDBRequest<unknown[]>,
      ),
  };
}
