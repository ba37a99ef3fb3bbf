import { IDBDatabase, IDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../src/store";
import { dataset, device, noise, publication, segment, system } from "./samples";

const originals = { put: IDBObjectStore.prototype.put, delete: IDBObjectStore.prototype.delete };

/** Makes the `at`-th write request succeed and its transaction then abort for want of space, as Chromium does. */
function fillDiskAt(at: number) {
  let writes = 0;
  const strike = (request: IDBRequest, source: IDBObjectStore) => {
    if (++writes === at)
      request.addEventListener("success", () => {
        (source.transaction as unknown as { _abort(name: string): void })._abort("QuotaExceededError");
      });
  };
  IDBObjectStore.prototype.put = function (...args) {
    const request = originals.put.apply(this, args);
    strike(request, this);
    return request;
  };
  IDBObjectStore.prototype.delete = function (...args) {
    const request = originals.delete.apply(this, args);
    strike(request, this);
    return request;
  };
  return { struck: () => writes >= at };
}
const repair = () => {
  Object.assign(IDBObjectStore.prototype, originals);
};
afterEach(repair);

/** A working life, step by step; each step may be repeated. */
const steps: readonly ((store: Store) => Promise<unknown>)[] = [
  (store) => store.putPending("a", segment("s-1", ["a"]), noise(5000, 1)),
  (store) => store.putPending("a", segment("s-2", ["a"]), noise(6000, 2)),
  async (store) => {
    const addSegments = (await store.pending("a")).map((p) => p.segment);
    return store.publish(publication(0, { addSystems: [system], addDatasets: [dataset("a")], addSegments }));
  },
  (store) => store.putPending("b", segment("s-3", ["a", "b"]), noise(9000, 3)),
  async (store) => {
    const addSegments = (await store.pending("b")).map((p) => p.segment);
    const list = { id: "s-1/b", segmentId: "s-1", byImport: "b", ranges: [1, 2] };
    return store.publish(
      publication(1, {
        addDatasets: [dataset("b")],
        addSegments,
        removeSegments: ["s-2"],
        putSuperseded: [list],
      }),
    );
  },
  (store) => store.notebooks.put({ id: "n", title: "N", text: "# N", template: "overview", updatedAt: 1 }),
  (store) => store.notebooks.putHistory("n", [1, 2]),
  (store) => store.benchmarks.put({ id: "t", metric: "service-level", json: "{}" }),
  (store) => store.settings.change({ theme: "dark", digits: "arab" }),
  (store) => store.secret(),
  (store) => store.notebooks.remove("n"),
  (store) =>
    store.publish(
      publication(2, {
        changeDatasets: [dataset("a", { state: "trashed", trashedAt: 5 })],
        removeSuperseded: ["s-1/b"],
      }),
    ),
  (store) => store.publish(publication(3, { removeDatasets: ["a", "b"], removeSegments: ["s-1", "s-3"] })),
];

const picture = async (store: Store) => ({
  data: await store.state(),
  notebooks: await store.notebooks.list(),
  history: await store.notebooks.history("n"),
  benchmarks: await store.benchmarks.list(),
  settings: await store.settings.get(),
  pending: (await store.pending()).map((p) => p.segment.id),
});

describe("a full disk", () => {
  test("at every single write: the picture before stays, the message says why, nothing is orphaned, it can go on", async () => {
    let faults = 0;
    for (let at = 1; ; at++) {
      const here = device();
      const store = await here.open();
      const disk = fillDiskAt(at);
      let failed = false;
      for (const step of steps) {
        const before = await picture(store);
        const error = await step(store).then(
          () => null,
          (e: unknown) => e,
        );
        if (!error) continue;
        failed = true;
        faults++;
        expect(error, `write ${String(at)}`).toMatchObject({ code: "storage_full" });
        expect(await picture(store)).toEqual(before);
        repair();
        await step(store);
      }
      repair();
      const after = await picture(store);
      expect([after.data.version, after.data.datasets, after.data.segments, after.pending]).toEqual([
        4,
        [],
        [],
        [],
      ]);
      expect(await store.sweep()).toBe(0);
      const raw = await here.raw();
      expect([await raw.blobs.count(), await raw.chunks.count()]).toEqual([0, 0]);
      here.close();
      if (!disk.struck()) break;
      expect(failed).toBe(true);
    }
    expect(faults).toBeGreaterThan(30);
  });

  test("the message carries the bytes that were wanted, and a full disk does not fail the cache", async () => {
    const here = device();
    const store = await here.open();
    fillDiskAt(1);
    await expect(store.putPending("a", segment("s-1", ["a"]), noise(5000))).rejects.toMatchObject({
      code: "storage_full",
      params: { needed: 5000, sized: "yes" },
    });
    repair();
    fillDiskAt(1);
    await store.cache.put("k", 1, "value");
    repair();
    expect(await store.cache.get("k")).toBeUndefined();
    here.close();
  });
});

describe("a lost connection", () => {
  const lost = "Connection to Indexed Database server lost. Refresh the page to try again";
  const transaction = IDBDatabase.prototype.transaction;
  afterEach(() => {
    IDBDatabase.prototype.transaction = transaction;
  });
  let left = 0; // transactions that still fail
  beforeEach(() => {
    left = 0;
    IDBDatabase.prototype.transaction = function (...args) {
      if (left-- > 0) throw new DOMException(lost, "UnknownError");
      return transaction.apply(this, args);
    };
  });

  test("is opened again and the step repeated", async () => {
    const here = device();
    const store = await here.open();
    left = 2;
    await store.settings.change({ theme: "dark" });
    expect(left).toBeLessThanOrEqual(0);
    expect(await store.settings.get()).toMatchObject({ theme: "dark" });
    here.close();
  });

  test("that does not come back is said", async () => {
    const here = device();
    const store = await here.open();
    left = Infinity;
    await expect(store.version()).rejects.toMatchObject({ code: "storage_unavailable" });
    here.close();
  });
});
