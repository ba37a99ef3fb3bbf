import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exclusively, type Store } from "../../src/store";
import { dataset, device, importOne, memoryPlace, noise, publication, segment } from "./samples";

let here: ReturnType<typeof device>;
let store: Store;
beforeEach(async () => {
  here = device();
  store = await here.open();
});
afterEach(() => {
  here.close();
});

describe("sweep", () => {
  test("removes what was never published, and stray bytes, and nothing else", async () => {
    await importOne(store, "a", 0);
    await store.putPending("b", segment("s-b", ["b"]), noise(500));
    const raw = await here.raw();
    await raw.blobs.put({ id: "stray", size: 1, blob: new Blob(["x"]), chunks: 0 });
    await raw.chunks.put({ id: "stray-2", n: 0, bytes: new Uint8Array(1) });
    expect(await store.sweep()).toBe(3);
    expect(await store.pending()).toEqual([]);
    expect(await raw.blobs.toCollection().primaryKeys()).toEqual(["s-a"]);
    expect(await raw.chunks.count()).toBe(0);
    expect((await store.blob("s-a", { verify: true })).size).toBe(1000);
    expect(await store.sweep()).toBe(0);
  });

  test("leaves a living import alone", async () => {
    await exclusively(
      async () => {
        await store.putPending("b", segment("s-b", ["b"]), noise(500));
        expect(await (await here.open()).sweep()).toBe(0);
        expect(await store.pending("b")).toHaveLength(1);
      },
      { locks: here.locks },
    );
    expect(await store.sweep()).toBe(1);
  });

  test("without Web Locks only leftovers older than a day go", async () => {
    const lockless = await here.open({ locks: null });
    await lockless.putPending("b", segment("s-b", ["b"]), noise(500));
    expect(await lockless.sweep()).toBe(0);
    const raw = await here.raw();
    await raw.pending.toCollection().modify((row: { value: { putAt: number } }) => {
      row.value.putAt -= 90_000_000;
    });
    expect(await lockless.sweep()).toBe(1);
  });
});

describe("the list of what should exist", () => {
  test("nothing is missing on a fresh device, nor after ordinary life", async () => {
    expect(await store.checkManifest()).toBeNull();
    await importOne(store, "a", 0);
    await importOne(store, "b", 1);
    await store.publish(publication(2, { removeDatasets: ["a"], removeSegments: ["s-a"] }));
    expect(await store.checkManifest()).toBeNull();
  });

  test("a database that the browser deleted is noticed, even after new imports, until accepted", async () => {
    await importOne(store, "a", 0);
    store.close();
    await new Promise((resolve) => (here.indexedDB.deleteDatabase("dialbook").onsuccess = resolve));
    const reborn = await here.open();
    const missing = { datasets: [{ id: "a", title: "Calls a", rows: 100 }] };
    expect(await reborn.checkManifest()).toEqual(missing);
    await importOne(reborn, "b", 0);
    await importOne(reborn, "c", 1);
    expect(await reborn.checkManifest()).toEqual(missing);
    await importOne(reborn, "a", 2);
    expect(await reborn.checkManifest()).toBeNull();
  });

  test("newest records that vanished are noticed, and forgotten when accepted", async () => {
    await importOne(store, "a", 0);
    const raw = await here.raw();
    const before = await raw.meta.get("versions");
    await importOne(store, "b", 1);
    if (!before) throw new Error("no versions");
    await raw.meta.put(before);
    await raw.datasets.delete("b");
    await raw.segments.delete("s-b");
    expect(await store.checkManifest()).toEqual({ datasets: [{ id: "b", title: "Calls b", rows: 100 }] });
    await store.forgetMissing();
    expect(await store.checkManifest()).toBeNull();
  });

  test("a list that is behind (a kill right after a publication) claims nothing", async () => {
    await importOne(store, "a", 0);
    await importOne(store, "b", 1);
    const forgetful = await here.open({ places: [memoryPlace()] }); // publishes without updating our list
    await forgetful.publish(publication(2, { removeDatasets: ["a"], removeSegments: ["s-a"] }));
    expect(await store.checkManifest()).toBeNull();
  });

  test("a damaged dataset is damaged, not missing", async () => {
    await importOne(store, "a", 0);
    await (await here.raw()).datasets.update("a", { value: { ...dataset("a"), title: "Calls b" } });
    expect(await store.checkManifest()).toBeNull();
  });

  test("a list that cannot be read or written never fails an import", async () => {
    const broken = {
      ...memoryPlace(),
      read: () => Promise.reject(new Error("no")),
      write: () => Promise.reject(new Error("no")),
    };
    const unlucky = await here.open({ places: [broken] });
    expect(await importOne(unlucky, "a", 0)).toEqual({ type: "published", version: 1 });
    expect(await unlucky.checkManifest()).toBeNull();
  });
});

describe("erase", () => {
  test("leaves no database and no list, and closes other tabs", async () => {
    await importOne(store, "a", 0);
    const other = await here.open();
    const events: string[] = [];
    other.onEvent((event) => events.push(event.type));
    await store.erase();
    expect(await here.indexedDB.databases()).toEqual([]);
    expect(await here.places[0].read()).toBeNull();
    expect(events).toEqual(["erased"]);
    const fresh = await here.open();
    expect(await fresh.state()).toMatchObject({ version: 0, datasets: [] });
    expect(await fresh.checkManifest()).toBeNull();
  });
});
