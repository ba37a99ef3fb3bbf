import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cacheKey, canonical, defaultSettings, hashOf, type SavedMapping, type Store } from "../../src/store";
import { dataset, device, importOne, noise, publication, segment } from "./samples";

let here: ReturnType<typeof device>;
let store: Store;
beforeEach(async () => {
  here = device();
  store = await here.open();
});
afterEach(() => {
  here.close();
});

const notebook = { id: "n", title: "N", text: "# N", template: "overview", updatedAt: 1 };

describe("notebooks", () => {
  test("are saved with their hash, listed newest first, removed with their history", async () => {
    const saved = await store.notebooks.put(notebook);
    if (saved.type !== "saved") throw new Error("not saved");
    expect(saved.notebook).toMatchObject(notebook);
    await store.notebooks.put({ ...notebook, id: "m", updatedAt: 2 });
    await store.notebooks.putHistory("n", [{ cell: "a" }]);
    expect((await store.notebooks.list()).map((n) => n.id)).toEqual(["m", "n"]);
    expect(await store.notebooks.get("n")).toEqual(saved.notebook);
    expect(await store.notebooks.history("n")).toEqual([{ cell: "a" }]);
    await store.notebooks.remove("n");
    expect(await store.notebooks.get("n")).toBeNull();
    expect(await store.notebooks.history("n")).toBeNull();
  });

  test("a save that started from an older text is a conflict and writes nothing", async () => {
    const first = await store.notebooks.put(notebook, null);
    if (first.type !== "saved") throw new Error("not saved");
    const other = await here.open();
    const theirs = await other.notebooks.put({ ...notebook, text: "# theirs" }, first.notebook.sha256);
    expect(theirs.type).toBe("saved");
    const mine = await store.notebooks.put({ ...notebook, text: "# mine" }, first.notebook.sha256);
    expect(mine).toMatchObject({ type: "conflict", current: { text: "# theirs" } });
    expect(await store.notebooks.put(notebook, null)).toMatchObject({ type: "conflict" });
    expect(await store.notebooks.get("n")).toMatchObject({ text: "# theirs" });
    await store.notebooks.remove("n");
    expect(await store.notebooks.put(notebook, first.notebook.sha256)).toEqual({
      type: "conflict",
      current: null,
    });
  });
});

describe("a notebook's history, trash and versions", () => {
  const version = { notebook: "n", name: "Before", savedAt: 1, title: "N", text: "# N" };

  test("the history is written with the text or not at all", async () => {
    await store.notebooks.put(notebook, null, ["first"]);
    expect(await store.notebooks.history("n")).toEqual(["first"]);
    const refused = await store.notebooks.put({ ...notebook, text: "# x" }, "another", ["second"]);
    expect(refused.type).toBe("conflict");
    expect(await store.notebooks.history("n")).toEqual(["first"]);
    await store.notebooks.clearHistories();
    expect(await store.notebooks.history("n")).toBeNull();
    expect(await store.notebooks.get("n")).toMatchObject({ text: "# N" });
  });

  test("what is in the trash comes back as it was, and goes for good after its time", async () => {
    const saved = await store.notebooks.put(notebook, null, ["done"]);
    await store.notebookVersions.put({ id: "v", ...version });
    await store.notebooks.setTrashed("n", 1000);
    expect(await store.notebooks.get("n")).toMatchObject({ ...notebook, trashedAt: 1000 });
    expect(await store.notebooks.purge(1000)).toBe(0);
    await store.notebooks.setTrashed("n", null);
    expect({ type: "saved", notebook: await store.notebooks.get("n") }).toEqual(saved);
    expect(await store.notebooks.purge(Infinity)).toBe(0);
    await store.notebooks.setTrashed("n", 1000);
    await store.notebooks.put({ ...notebook, id: "kept" });
    expect(await store.notebooks.purge(1001)).toBe(1);
    expect((await store.notebooks.list()).map(({ id }) => id)).toEqual(["kept"]);
    expect(await store.notebooks.history("n")).toBeNull();
    expect(await store.notebookVersions.list("n")).toEqual([]);
    await store.notebooks.setTrashed("n", 1000);
    expect(await store.notebooks.get("n")).toBeNull();
  });

  test("versions are listed by notebook, newest first, and a damaged one is told", async () => {
    await store.notebookVersions.put({ id: "v1", ...version });
    await store.notebookVersions.put({ id: "v2", ...version, savedAt: 2 });
    await store.notebookVersions.put({ id: "o1", ...version, notebook: "other" });
    expect((await store.notebookVersions.list("n")).map(({ id }) => id)).toEqual(["v2", "v1"]);
    const raw = await here.raw();
    await raw.notebookVersions.update("v2", { "value.text": "# forged" });
    const told: unknown[] = [];
    store.onEvent((event) => event.type === "damaged" && told.push(event.damage.id));
    expect((await store.notebookVersions.list("n")).map(({ id }) => id)).toEqual(["v1"]);
    expect(told).toEqual(["v2"]);
    expect(await store.scrub()).toMatchObject([{ what: "notebookVersions", id: "v2" }]);
    await store.notebookVersions.remove("v1");
    expect(await store.notebookVersions.list("n")).toEqual([]);
  });

  test("states of a view are kept by key until they are cleared", async () => {
    await store.views.put("k", { text: "refund" });
    expect(await store.views.get("k")).toEqual({ text: "refund" });
    expect(await store.views.get("other")).toBeNull();
    await store.views.clear();
    expect(await store.views.get("k")).toBeNull();
  });

  test("erasing leaves nothing of them", async () => {
    await store.notebooks.put(notebook, null, ["done"]);
    await store.notebookVersions.put({ id: "v", ...version });
    await store.views.put("k", 1);
    await store.erase();
    expect(await here.indexedDB.databases()).toEqual([]);
    const fresh = await here.open();
    expect(await fresh.notebooks.list()).toEqual([]);
    expect(await fresh.notebooks.history("n")).toBeNull();
    expect(await fresh.notebookVersions.list("n")).toEqual([]);
    expect(await fresh.views.get("k")).toBeNull();
  });
});

describe("settings", () => {
  test("defaults leave every target unset; changes of different settings in two tabs both stay", async () => {
    expect(await store.settings.get()).toEqual(defaultSettings);
    expect(await store.benchmarks.list()).toEqual([]); // targets are own benchmarks
    const other = await here.open();
    const heard: string[] = [];
    other.onEvent((event) => heard.push(event.type));
    await Promise.all([store.settings.change({ theme: "dark" }), other.settings.change({ firstWeekday: 7 })]);
    expect(await store.settings.get()).toEqual({ ...defaultSettings, theme: "dark", firstWeekday: 7 });
    await expect.poll(() => heard).toContain("settings");
  });
});

describe("benchmarks, mappings, secret", () => {
  test("are kept", async () => {
    const kept = await store.benchmarks.put({ id: "b", metric: "service-level", json: "{}" });
    expect(await store.benchmarks.list()).toEqual([kept]);
    await store.benchmarks.remove("b");
    expect(await store.benchmarks.list()).toEqual([]);
    const mapping: SavedMapping = {
      id: "aircall/abc",
      systemId: "s",
      savedAt: 1,
      mapping: {
        profile: "aircall",
        kind: "calls",
        columns: [],
        dateOrder: "ymd",
        clock: "utc",
        zone: "UTC",
        assumedDate: null,
        directions: {},
        results: {},
        dispositions: {},
        defaultDirection: null,
        keepOriginals: true,
        dropped: [],
        idIsUnique: true,
      },
    };
    await store.mappings.put(mapping);
    expect(await store.mappings.get("aircall", "abc")).toEqual(mapping);
    expect(await store.mappings.get("aircall", "xyz")).toBeNull();
    const secrets = await Promise.all([store.secret(), (await here.open()).secret(), store.secret()]);
    expect(new Set(secrets).size).toBe(1);
    expect(secrets[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("result cache", () => {
  test("gives back what was put; the least recently used go first", async () => {
    const small = await here.open({ cacheLimit: 10_000 });
    for (const key of ["a", "b", "c", "d"]) {
      await small.cache.put(key, 1, "x".repeat(2400));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await small.cache.get("a");
    await small.cache.put("e", 1, "x".repeat(2400));
    expect(await small.cache.get("a")).toHaveLength(2400);
    expect(await small.cache.get("b")).toBeUndefined();
    expect((await small.storageUse()).cacheBytes).toBeLessThanOrEqual(10_000);
    await small.cache.put("huge", 1, "x".repeat(9000));
    expect(await small.cache.get("huge")).toBeUndefined();
    await small.cache.clear();
    expect(await small.cache.get("a")).toBeUndefined();
  });

  test("keeps tables with typed arrays", async () => {
    const value = { names: ["n"], columns: [new Float64Array([1.5, NaN])], at: new Date(5), none: undefined };
    await store.cache.put("k", 1, value);
    expect(await store.cache.get("k")).toEqual(value);
  });

  test("a key depends on every part and not on the order of keys", async () => {
    expect(await cacheKey({ sql: "a", version: 1 })).toBe(await cacheKey({ version: 1, sql: "a" }));
    expect(await cacheKey({ sql: "a", version: 1 })).not.toBe(await cacheKey({ sql: "a", version: 2 }));
    expect(await cacheKey(["a", "b"])).not.toBe(await cacheKey(["ab"]));
  });
});

describe("canonical form", () => {
  const anything = fc.anything({
    withDate: true,
    withTypedArray: true,
    withBigInt: true,
    withMap: true,
    withSet: true,
  });

  test("a structured clone hashes the same, and so does any order of keys", async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        expect(await hashOf(structuredClone(value))).toBe(await hashOf(value));
      }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical(turned)).toEqual(canonical(value));
      }),
    );
  });

  test("different JSON gives different bytes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        fc.pre(!hasMinusZero(a, b));
        const same = Buffer.compare(canonical(a), canonical(b)) === 0;
        expect(same).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
      }),
    );
  });

  test("what cannot be stored is refused", () => {
    expect(() => canonical(() => 1)).toThrow(TypeError);
  });
});

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([k, v]) => [k, sorted(v)]),
        )
      : value;
// JSON writes -0 as 0; the canonical form keeps them apart
const hasMinusZero = (...values: unknown[]): boolean =>
  values.some(
    (v) =>
      Object.is(v, -0) ||
      (typeof v === "object" && v !== null && hasMinusZero(...(Object.values(v) as unknown[]))),
  );

describe("storage use", () => {
  test("a joined segment's bytes are divided among its imports by their rows", async () => {
    await importOne(store, "a", 0, noise(1000));
    const joined = await store.putPending("b", segment("s-ab", ["a", "b"]), noise(4000));
    await store.publish(
      publication(1, {
        addDatasets: [dataset("b", { rows: { calls: 300 } })],
        addSegments: [joined],
        removeSegments: ["s-a"],
      }),
    );
    expect(await store.storageUse()).toMatchObject({
      ownBytes: 4000,
      byDataset: { a: 1000, b: 3000 },
      cacheBytes: 0,
    });
  });
});
