import { random } from "../../src/base";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../src/store";
import { dataset, device, importOne, noise, publication, segment, system } from "./samples";

let here: ReturnType<typeof device>;
let store: Store;
beforeEach(async () => {
  here = device();
  store = await here.open();
});
afterEach(() => {
  here.close();
});

describe("publish", () => {
  test("a fresh workspace is version 0 and empty", async () => {
    expect(await store.state()).toEqual({
      version: 0,
      mappingVersion: 0,
      systems: [],
      datasets: [],
      segments: [],
      superseded: [],
    });
  });

  test("pending segments are invisible until published, then all is there at once", async () => {
    const record = await store.putPending("a", segment("s-a", ["a"]), noise(1000));
    expect(record).toMatchObject({ bytes: 1000, dataVersion: 0 });
    expect(record.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await store.state()).segments).toEqual([]);
    const result = await store.publish(
      publication(0, { addSystems: [system], addDatasets: [dataset("a")], addSegments: [record] }),
    );
    expect(result).toEqual({ type: "published", version: 1 });
    const after = await store.state();
    expect(after.version).toBe(1);
    expect(after.segments).toEqual([{ ...record, dataVersion: 1 }]);
    expect(after.datasets).toEqual([dataset("a")]);
    expect(await store.pending()).toEqual([]);
    expect(new Uint8Array(await (await store.blob("s-a", { verify: true })).arrayBuffer())).toEqual(
      noise(1000),
    );
  });

  test("a publication worked out from an older version is refused and changes nothing", async () => {
    await importOne(store, "a", 0);
    const before = await store.state();
    expect(await importOne(store, "b", 0)).toEqual({ type: "stale", version: 1 });
    expect(await store.state()).toEqual(before);
    expect((await store.pending()).map((p) => p.importId)).toEqual(["b"]);
    const [b] = await store.pending("b");
    if (!b) throw new Error("pending lost");
    expect(
      await store.publish(publication(1, { addDatasets: [dataset("b")], addSegments: [b.segment] })),
    ).toEqual({
      type: "published",
      version: 2,
    });
  });

  test("the same publication repeated after its commit is published, not stale", async () => {
    const record = await store.putPending("a", segment("s-a", ["a"]), noise(10));
    const same = publication(0, { addDatasets: [dataset("a")], addSegments: [record] });
    await store.publish(same);
    expect(await store.publish(same)).toMatchObject({ type: "published" });
    expect(await store.version()).toBe(1);
  });

  test("removing a segment removes its bytes and its superseded lists", async () => {
    await importOne(store, "a", 0);
    const list = { id: "s-a/b", segmentId: "s-a", byImport: "b", ranges: [0, 4] };
    await store.publish(publication(1, { putSuperseded: [list] }));
    expect((await store.state()).superseded).toEqual([list]);
    await store.publish(publication(2, { removeDatasets: ["a"], removeSegments: ["s-a"] }));
    const after = await store.state();
    expect([after.datasets, after.segments, after.superseded]).toEqual([[], [], []]);
    await expect(store.blob("s-a")).rejects.toMatchObject({ code: "segment_missing" });
    expect((await store.storageUse()).ownBytes).toBe(0);
  });

  test("a segment that was swept cannot be published", async () => {
    const record = await store.putPending("a", segment("s-a", ["a"]), noise(10));
    await store.dropPending("a");
    await expect(
      store.publish(publication(0, { addDatasets: [dataset("a")], addSegments: [record] })),
    ).rejects.toMatchObject({ code: "import_swept" });
    expect(await store.version()).toBe(0);
  });

  test("two publications from one version: exactly one wins", async () => {
    const other = await here.open();
    const [a, b] = [
      await store.putPending("a", segment("s-a", ["a"]), noise(10, 2)),
      await other.putPending("b", segment("s-b", ["b"]), noise(10, 3)),
    ];
    const results = await Promise.all([
      store.publish(publication(0, { addDatasets: [dataset("a")], addSegments: [a] })),
      other.publish(publication(0, { addDatasets: [dataset("b")], addSegments: [b] })),
    ]);
    expect(results.map((r) => r.type).sort()).toEqual(["published", "stale"]);
    expect((await store.state()).datasets).toHaveLength(1);
  });

  test("a changed mapping raises the mapping version with the data version", async () => {
    await store.publish(publication(0, { raiseMapping: true }));
    expect(await store.state()).toMatchObject({ version: 1, mappingVersion: 1 });
  });

  test("another connection hears of a new version, and is told the present one first", async () => {
    const other = await here.open();
    const heard: number[] = [];
    other.watchVersion((version) => heard.push(version));
    await expect.poll(() => heard).toEqual([0]);
    await importOne(store, "a", 0);
    await expect.poll(() => heard).toEqual([0, 1]);
  });

  test("any interleaving of three tabs that import and delete loses nothing", async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const shared = device();
      const tabs = [await shared.open(), await shared.open(), await shared.open()];
      const next = random(seed);
      const expected = new Set<string>();
      await Promise.all(
        tabs.map(async (tab, t) => {
          for (let n = 0; n < 4; n++) {
            await new Promise((resolve) => setTimeout(resolve, next() * 3));
            const id = `${String(t)}-${String(n)}`;
            const record = await tab.putPending(id, segment(`s-${id}`, [id]), noise(50, seed + n));
            await untilPublished(tab, { addDatasets: [dataset(id)], addSegments: [record] });
            expected.add(id);
            if (next() < 0.3) {
              await untilPublished(tab, { removeDatasets: [id], removeSegments: [`s-${id}`] });
              expected.delete(id);
            }
          }
        }),
      );
      const data = await tabs[0]?.state();
      expect(new Set(data?.datasets.map((d) => d.id))).toEqual(expected);
      expect(new Set(data?.segments.map((s) => s.id))).toEqual(new Set([...expected].map((id) => `s-${id}`)));
      const raw = await shared.raw();
      expect(await raw.blobs.count()).toBe(expected.size);
      expect(await raw.pending.count()).toBe(0);
      shared.close();
    }
  });
});

async function untilPublished(store: Store, change: Parameters<typeof publication>[1]): Promise<void> {
  let result;
  do result = await store.publish(publication(await store.version(), change));
  while (result.type === "stale");
}
