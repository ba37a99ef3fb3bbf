import { Dexie } from "dexie";
import { describe, expect, test } from "vitest";
import { exclusively, sha256 } from "../../src/store";
import { withWorkspace } from "./browser-workspace";
import { dataset, importOne, noise, publication, segment } from "./samples";

describe("in a real browser", () => {
  test("45 MB of a segment come back bit for bit, through a second connection", async () => {
    await withWorkspace(async (_, open) => {
      const store = await open();
      const bytes = noise(45_000_000, 7);
      const record = await store.putPending("a", segment("s-a", ["a"]), bytes);
      expect(record).toMatchObject({ bytes: 45_000_000, sha256: await sha256(bytes) });
      await store.publish(publication(0, { addDatasets: [dataset("a")], addSegments: [record] }));
      store.close();
      const blob = await (await open()).blob("s-a", { verify: true });
      expect(blob).toBeInstanceOf(Blob);
      expect(await sha256(blob)).toBe(record.sha256);
      // lazily: a slice from its middle is the same bytes
      expect(new Uint8Array(await blob.slice(20_000_001, 20_000_009).arrayBuffer())).toEqual(
        bytes.slice(20_000_001, 20_000_009),
      );
    });
  });

  test("where a Blob cannot be stored the bytes go in as typed arrays and come back as a Blob", async () => {
    const put = IDBObjectStore.prototype.put;
    let refused = 0;
    IDBObjectStore.prototype.put = function (value: unknown, ...key) {
      if ((value as { blob?: unknown }).blob instanceof Blob) {
        refused++;
        throw new DOMException("Error preparing Blob/File data to be stored in object store", "UnknownError");
      }
      return put.call(this, value, ...key);
    };
    try {
      await withWorkspace(async (_, open) => {
        const store = await open();
        await importOne(store, "a", 0, noise(9_000_001));
        await importOne(store, "b", 1, noise(10));
        expect(refused).toBe(1); // remembered: not tried again
        const blob = await store.blob("s-a", { verify: true });
        expect(blob.size).toBe(9_000_001);
        await store.publish(publication(2, { removeDatasets: ["a"], removeSegments: ["s-a"] }));
        await expect(store.blob("s-a")).rejects.toMatchObject({ code: "segment_missing" });
        expect(await store.scrub()).toEqual([]);
      });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  });

  test("a database that the browser deleted is noticed from Cache Storage, and from localStorage alone", async () => {
    await withWorkspace(async (name, open) => {
      const store = await open();
      await importOne(store, "a", 0);
      expect(await store.checkManifest()).toBeNull();
      store.close();
      await Dexie.delete(name);
      const missing = { datasets: [{ id: "a", title: "Calls a", rows: 100 }] };
      const reborn = await open();
      expect(await reborn.checkManifest()).toEqual(missing);
      await caches.delete(`${name}-manifest`);
      expect(await reborn.checkManifest()).toEqual(missing);
      await reborn.forgetMissing();
      expect(await reborn.checkManifest()).toBeNull();
    });
  });

  test("a newer tab closes this one, which never writes again", async () => {
    await withWorkspace(async (name, open) => {
      const store = await open();
      const events: string[] = [];
      store.onEvent((event) => events.push(event.type));
      const newer = new Dexie(name);
      newer.version(2).stores({ extra: "id" });
      await newer.open();
      expect(events).toEqual(["outdated"]);
      await expect(store.settings.change({ theme: "dark" })).rejects.toMatchObject({ code: "outdated_tab" });
      expect(await newer.table("extra").count()).toBe(0);
      newer.close();
    });
  });

  test("two connections: one hears the other's version at once; the second of two publications is stale", async () => {
    await withWorkspace(async (_, open) => {
      const [one, two] = [await open(), await open()];
      const heard: number[] = [];
      two.watchVersion((version) => heard.push(version));
      await expect.poll(() => heard).toEqual([0]);
      expect(await importOne(one, "a", 0)).toEqual({ type: "published", version: 1 });
      await expect.poll(() => heard).toEqual([0, 1]);
      expect(await importOne(two, "b", 0)).toEqual({ type: "stale", version: 1 });
    });
  });

  test("a living import is not swept, a dead one is", async () => {
    await withWorkspace(async (name, open) => {
      const [one, two] = [await open(), await open()];
      await exclusively(
        async () => {
          await one.putPending("a", segment("s-a", ["a"]), noise(100));
          expect(await two.sweep()).toBe(0);
        },
        { name },
      );
      expect(await two.sweep()).toBe(1);
    });
  });

  test("erase leaves nothing of ours and nothing of others' is touched", async () => {
    await withWorkspace(async (name, open) => {
      localStorage.setItem("somebody-else", "1");
      const store = await open();
      const other = await open();
      await importOne(store, "a", 0);
      await store.cache.put("k", 1, "secret");
      expect((await store.storageUse()).originUsage).toBeGreaterThan(0);
      await caches.open(`${name}-requests`);
      await caches.open(`${name}-shell`);
      await store.erase();
      expect((await indexedDB.databases()).map((d) => d.name)).not.toContain(name);
      expect((await caches.keys()).filter((key) => key.startsWith(name))).toEqual([`${name}-shell`]);
      await caches.delete(`${name}-shell`);
      expect(Object.keys(localStorage).filter((key) => key.startsWith(name))).toEqual([]);
      expect(localStorage.getItem("somebody-else")).toBe("1");
      await expect(other.state()).rejects.toMatchObject({ code: "outdated_tab" });
    });
  });

  test("asking for persistence holds nothing up", async () => {
    await withWorkspace(async (_, open) => {
      const store = await open();
      expect(store.askPersistence()).toBeUndefined();
    });
  });
});
