import { afterAll, beforeAll, expect, test } from "vitest";
import { withWorkspace } from "./browser-workspace";
import { dataset, importOne, noise, publication, segment } from "./samples";

const writes: { readonly durability: string; readonly stores: readonly string[] }[] = [];
const original = IDBDatabase.prototype.transaction;
beforeAll(() => {
  IDBDatabase.prototype.transaction = function (...args) {
    const transaction = original.apply(this, args);
    if (transaction.mode === "readwrite")
      writes.push({ durability: transaction.durability, stores: [...transaction.objectStoreNames] });
    return transaction;
  };
});
afterAll(() => {
  IDBDatabase.prototype.transaction = original;
});

test("every write of every function of the store is strict", async () => {
  await withWorkspace(async (_, open) => {
    const store = await open();
    await importOne(store, "a", 0);
    await store.putPending("b", segment("s-b", ["b"]), new Blob([noise(500)]));
    await store.dropPending("b");
    await store.putPending("c", segment("s-c", ["c"]), noise(500));
    await store.sweep();
    await store.publish(
      publication(1, {
        changeDatasets: [dataset("a", { state: "trashed", trashedAt: 1 })],
        putSuperseded: [{ id: "s-a/b", segmentId: "s-a", byImport: "b", ranges: [0, 1] }],
        raiseMapping: true,
      }),
    );
    await store.publish(publication(2, { removeDatasets: ["a"], removeSegments: ["s-a"] }));
    await store.notebooks.put({ id: "n", title: "N", text: "# N", template: null, updatedAt: 1 });
    await store.notebooks.putHistory("n", []);
    await store.notebooks.remove("n");
    await store.benchmarks.put({ id: "b", metric: "m", json: "{}" });
    await store.benchmarks.remove("b");
    await store.settings.change({ theme: "dark" });
    await store.cache.put("k", 1, 1);
    await store.cache.clear();
    await store.secret();
    await store.mappings.remove("none");
    await store.checkManifest();
    await store.forgetMissing();
    await store.scrub();
    await store.storageUse();
    await store.state();
  });
  const touched = new Set(writes.flatMap((w) => w.stores));
  for (const table of ["meta", "systems", "datasets", "segments", "blobs", "chunks", "pending", "superseded"])
    expect(touched).toContain(table);
  for (const table of ["notebooks", "histories", "benchmarks", "settings", "mappings", "cache"])
    expect(touched).toContain(table);
  expect(writes.length).toBeGreaterThan(18);
  expect(writes.filter((w) => w.durability !== "strict")).toEqual([]);
});
