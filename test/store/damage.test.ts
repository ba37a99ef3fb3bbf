import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store, StoreEvent } from "../../src/store";
import type { Database } from "../../src/store/database";
import type { Row } from "../../src/store/seal";
import { dataset, device, importOne, noise, publication } from "./samples";

let here: ReturnType<typeof device>;
let store: Store;
let raw: Database;
beforeEach(async () => {
  here = device();
  store = await here.open();
  raw = await here.raw();
});
afterEach(() => {
  here.close();
});

/** Every way to change exactly one leaf of a value. */
function* mutants(value: unknown): Generator<unknown> {
  if (typeof value === "string") yield `${value.slice(0, -1)}${value.endsWith("x") ? "y" : "x"}`;
  else if (typeof value === "number") yield value + 1;
  else if (typeof value === "boolean") yield !value;
  else if (value === null) yield 0;
  else if (Array.isArray(value)) {
    yield [...(value as unknown[]), 0];
    for (const [i, item] of (value as unknown[]).entries())
      for (const mutant of mutants(item)) yield (value as unknown[]).with(i, mutant);
  } else if (typeof value === "object") {
    yield { ...value, extra: 1 };
    for (const [key, item] of Object.entries(value as object))
      for (const mutant of mutants(item)) yield { ...value, [key]: mutant };
  }
}

describe("a record that is not what was written", () => {
  test("any changed leaf of any record of the data is noticed, and the dataset named", async () => {
    await importOne(store, "a", 0);
    await store.publish(
      publication(1, {
        putSuperseded: [{ id: "s-a/a", segmentId: "s-a", byImport: "a", ranges: [0, 4, 9, 9] }],
      }),
    );
    let tried = 0;
    for (const table of ["systems", "datasets", "segments", "superseded", "meta"] as const) {
      const rows = raw.table<Row<unknown>, string>(table);
      for (const row of await rows.toArray()) {
        if (row.id === "format" || row.id === "workspace") continue;
        for (const value of mutants(row.value)) {
          await rows.put({ ...row, value });
          const error = await store.state().then(
            () => null,
            (e: unknown) => e,
          );
          expect(error, `${table} ${JSON.stringify(value)}`).toMatchObject({ code: "record_damaged" });
          if (table === "systems" || table === "superseded")
            expect(error).toMatchObject({ params: { dataset: "Calls a", named: "yes" } });
          tried++;
        }
        await rows.put(row);
      }
    }
    expect(tried).toBeGreaterThan(60);
    expect((await store.state()).damaged).toBeUndefined();
  });

  test("tolerated, it is left out and listed, and the rest is there", async () => {
    await importOne(store, "a", 0);
    await importOne(store, "b", 1);
    const row = await raw.segments.get("s-a");
    if (!row) throw new Error("no segment");
    await raw.segments.put({ ...row, value: { ...row.value, rows: 7 } });
    const data = await store.state({ tolerate: true });
    expect(data.segments.map((s) => s.id)).toEqual(["s-b"]);
    expect(data.damaged).toEqual([{ what: "segments", id: "s-a", datasets: ["Calls a"] }]);
  });

  test("a row swapped with another row's contents is noticed", async () => {
    await importOne(store, "a", 0);
    await importOne(store, "b", 1);
    const b = await raw.datasets.get("b");
    if (!b) throw new Error("no dataset");
    await raw.datasets.put({ ...b, id: "a" });
    await expect(store.state()).rejects.toMatchObject({ code: "record_damaged" });
  });

  test("changed bytes are found by verify and by the scrub; cut or missing bytes at once", async () => {
    await importOne(store, "a", 0, noise(1000));
    const bytes = noise(1000);
    bytes[500] = (bytes[500] ?? 0) ^ 4;
    await raw.blobs.put({ id: "s-a", size: 1000, blob: new Blob([bytes]), chunks: 0 });
    await store.blob("s-a");
    await expect(store.blob("s-a", { verify: true })).rejects.toMatchObject({
      code: "record_damaged",
      params: { dataset: "Calls a" },
    });
    const found = [{ what: "blobs", id: "s-a", datasets: ["Calls a"] }];
    expect(await store.scrub({ idle: () => Promise.resolve() })).toEqual(found);
    await raw.blobs.put({ id: "s-a", size: 999, blob: new Blob([noise(999)]), chunks: 0 });
    await expect(store.blob("s-a")).rejects.toMatchObject({ code: "record_damaged" });
    await raw.blobs.delete("s-a");
    await expect(store.blob("s-a")).rejects.toMatchObject({ code: "record_damaged" });
    expect(await store.scrub({ idle: () => Promise.resolve() })).toEqual(found);
  });

  test("an intact workspace scrubs clean", async () => {
    await importOne(store, "a", 0);
    await store.settings.change({ theme: "dark" });
    await store.notebooks.put({ id: "n", title: "N", text: "# N", template: null, updatedAt: 1 });
    await store.notebooks.putHistory("n", [{ undo: 1 }]);
    await store.secret();
    expect(await store.scrub({ idle: () => Promise.resolve() })).toEqual([]);
  });

  test("documents: get throws, lists leave it out and say so, the cache misses, a setting falls back", async () => {
    const events: StoreEvent[] = [];
    store.onEvent((event) => events.push(event));
    await store.notebooks.put({ id: "n", title: "N", text: "# N", template: null, updatedAt: 1 });
    await store.notebooks.put({ id: "m", title: "M", text: "# M", template: null, updatedAt: 2 });
    await store.settings.change({ theme: "dark", digits: "arab" });
    await store.cache.put("k", 1, { sum: 5 });
    await raw.notebooks.toCollection().modify((row: { id: string; value: { text: string } }) => {
      if (row.id === "n") row.value.text = "# X";
    });
    await raw.settings.update("theme", { value: "light" });
    await raw.cache.update("k", { value: { sum: 6 } });
    await expect(store.notebooks.get("n")).rejects.toMatchObject({ code: "record_damaged" });
    expect((await store.notebooks.list()).map((n) => n.id)).toEqual(["m"]);
    expect(await store.settings.get()).toMatchObject({ theme: "system", digits: "arab" });
    expect(await store.cache.get("k")).toBeUndefined();
    expect(events.filter((e) => e.type === "damaged").map((e) => e.damage.what)).toEqual([
      "notebooks",
      "settings",
    ]);
    expect(dataset("a").title).toBe("Calls a");
  });
});
