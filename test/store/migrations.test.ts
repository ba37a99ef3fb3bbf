import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, test } from "vitest";
import { database } from "../../src/store/database";
import { formatOf, ourFormat } from "../../src/store/format";
import { migrations, type Migration } from "../../src/store/migrations";
import { device, importOne } from "./samples";

/** The published formats, frozen. A line here is never edited; a new migration adds a line. */
const published: readonly Migration["stores"][] = [
  {
    meta: "id",
    systems: "id",
    datasets: "id",
    segments: "id",
    blobs: "id",
    chunks: "[id+n], id",
    pending: "id, value.importId",
    superseded: "id, value.segmentId",
    notebooks: "id",
    histories: "id",
    benchmarks: "id",
    settings: "id",
    mappings: "id",
    cache: "id, [usedAt+bytes+id]",
  },
  { reported: "id" },
  { notebookVersions: "id, value.notebook", views: "id" },
  { sealedReports: "id" },
];

const next: Migration = {
  version: migrations.length + 1,
  minWriter: migrations.length + 1,
  stores: { extra: "id" },
};

describe("migrations", () => {
  test("are numbered 1, 2, 3, ... and every published one is as it was", () => {
    expect(migrations.map((m) => m.version)).toEqual(migrations.map((_, i) => i + 1));
    expect(migrations.slice(0, published.length).map((m) => m.stores)).toEqual(published);
  });

  test("a database of every past version opens with all its rows", async () => {
    for (const past of migrations) {
      const ports = { name: "dialbook", indexedDB: new IDBFactory(), IDBKeyRange };
      const old = database({ ...ports, migrations: migrations.slice(0, past.version) });
      await old.open();
      for (const table of old.tables)
        await table.put(table.name === "chunks" ? { id: "x", n: 0, kept: 1 } : { id: "x", kept: 1 });
      const names = old.tables.map((table) => table.name);
      old.close();
      const now = database({ ...ports, migrations });
      await now.open();
      for (const table of now.tables.filter((t) => names.includes(t.name)))
        expect(await table.toArray(), table.name).toMatchObject([{ id: "x", kept: 1 }]);
      now.close();
    }
  });

  test("an upgrade that throws leaves version and rows as they were", async () => {
    const ports = { name: "dialbook", indexedDB: new IDBFactory(), IDBKeyRange };
    const old = database({ ...ports, migrations });
    await old.open();
    await old.meta.put({ id: "kept", value: "1", seal: "" });
    old.close();
    const failing: Migration = {
      ...next,
      upgrade: async (transaction) => {
        await transaction.table("meta").clear();
        throw new Error("power cut");
      },
    };
    await expect(database({ ...ports, migrations: [...migrations, failing] }).open()).rejects.toThrow(
      /power cut/,
    );
    const again = database({ ...ports, migrations });
    await again.open();
    expect(again.backendDB().version).toBe(migrations.length * 10);
    expect(await again.meta.get("kept")).toMatchObject({ value: "1" });
    again.close();
  });
});

describe("a newer app", () => {
  test("that opens the database closes this tab for good, and says so", async () => {
    const here = device();
    const store = await here.open();
    const events: string[] = [];
    store.onEvent((event) => events.push(event.type));
    const newer = database({ ...here, name: "dialbook", migrations: [...migrations, next] });
    await newer.open();
    expect(events).toEqual(["outdated"]);
    await expect(store.settings.change({ theme: "dark" })).rejects.toMatchObject({ code: "outdated_tab" });
    await expect(store.state()).rejects.toMatchObject({ code: "outdated_tab" });
    expect(await newer.settings.count()).toBe(0);
    newer.close();
    here.close();
  });

  test("keeps a rolled-back build from writing, not from reading", async () => {
    const here = device();
    await importOne(await here.open(), "a", 0);
    here.close();
    const newer = database({ ...here, name: "dialbook", migrations: [...migrations, next] });
    await newer.open();
    await newer.meta.update("format", { value: formatOf([...migrations, next]) });
    newer.close();
    const store = await here.open();
    expect(store.writable).toBe(false);
    expect((await store.state()).datasets).toHaveLength(1);
    const refused = { code: "newer_app_wrote" };
    await expect(store.settings.change({ theme: "dark" })).rejects.toMatchObject(refused);
    await expect(importOne(store, "b", 1)).rejects.toMatchObject(refused);
    await expect(store.sweep()).rejects.toMatchObject(refused);
    await expect(store.cache.put("k", 1, 1)).rejects.toMatchObject(refused);
    await expect(store.secret()).rejects.toMatchObject(refused);
    here.close();
  });

  test("whose tables are fewer is left as it is by a rolled-back build", async () => {
    const here = device();
    await importOne(await here.open(), "a", 0);
    here.close();
    const fewer: Migration = { ...next, stores: { mappings: null, cache: "id" } };
    const newer = database({ ...here, name: "dialbook", migrations: [...migrations, fewer] });
    await newer.open();
    await newer.meta.update("format", { value: formatOf([...migrations, fewer]) });
    newer.close();
    const store = await here.open();
    expect(store.writable).toBe(false);
    expect((await store.state()).datasets).toHaveLength(1);
    await expect(store.cache.put("k", 1, 1)).rejects.toMatchObject({ code: "newer_app_wrote" });
    await expect(store.mappings.get("a", "b")).rejects.toMatchObject({ code: "newer_app_wrote" });
    here.close();
    const again = database({ ...here, name: "dialbook", migrations: [...migrations, fewer] });
    await again.open();
    expect(again.backendDB().version).toBe(fewer.version * 10);
    expect([...again.backendDB().objectStoreNames]).not.toContain("mappings");
    again.close();
  });

  test("that wrote while this tab was open is refused at this tab's next write", async () => {
    const here = device();
    const store = await here.open();
    const raw = await here.raw();
    expect(store.writable).toBe(true);
    await raw.meta.update("format", { value: { formatVersion: 99, minWriter: 99 } });
    await expect(store.benchmarks.put({ id: "b", metric: "m", json: "{}" })).rejects.toMatchObject({
      code: "newer_app_wrote",
    });
    await raw.meta.update("format", { value: { formatVersion: 99, minWriter: ourFormat.formatVersion } });
    await store.benchmarks.put({ id: "b", metric: "m", json: "{}" });
    here.close();
  });
});
