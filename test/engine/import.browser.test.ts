import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store";
import { csv, open, type TestCall } from "./import-files";

const calls = (from: number, to: number, more: (i: number) => Partial<TestCall> = () => ({})): TestCall[] =>
  Array.from({ length: to - from }, (_, k) => ({
    id: `c${from + k}`,
    minute: (from + k) * 10,
    ...more(from + k),
  }));
const seen = "SELECT call_id, src_file FROM calls ORDER BY ALL";
const count = "SELECT count(*) FROM calls";
const failure = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );

describe("an import", () => {
  it("becomes queryable, with windows, coverage and a report", async () => {
    const w = open();
    const stages = new Set<string>();
    const file = csv("week.csv", [
      { id: "a", minute: 0, contact: "+493012301" },
      { id: "b", minute: 30, contact: "+493012301" },
      { id: "o", minute: 45, contact: "+493012301", direction: "outbound" },
      { id: "d", minute: 3 * 1440, contact: "+493012302" },
    ]);
    const dataset = await w.add([file], { onProgress: (p) => stages.add(p.stage) });
    expect([...stages]).toEqual(expect.arrayContaining(["reading", "checking", "windows", "saving"]));
    expect(dataset).toMatchObject({
      rows: { calls: 4 },
      covered: { from: "2024-01-01T00:00:00", to: "2024-01-04T00:00:00" },
    });
    expect(dataset.report).toMatchObject({
      duplicates: 0,
      supersedes: 0,
      gaps: [{ from: "2024-01-02", to: "2024-01-03" }],
    });
    expect(dataset.report.unknownShare).toMatchObject({ queue: 1, call_id: 0 });
    const rows = await w.rows(
      "SELECT call_id, prev_in_s, next_in_s, next_out_s, coverage_left_s FROM calls_windowed ORDER BY started_at",
    );
    const day = 86_400;
    expect(rows).toEqual([
      ["a", null, 1800, 2700, 3 * day + 120],
      ["b", 1800, null, 900, 3 * day + 120 - 1800],
      ["o", 900, null, null, 3 * day + 120 - 2700],
      ["d", null, null, null, 120],
    ]);
    expect(performance.getEntriesByName("dialbook:import").length).toBeGreaterThan(0);
  });

  it("is still there for another engine, and says so when the same file comes again", async () => {
    const w = open();
    const file = csv("same.csv", calls(0, 50));
    await w.add([file]);
    expect(await w.rows(count)).toEqual([[50]]);
    expect(await failure(w.add([file]))).toBe("already_imported");
    const { openEngine } = await import("../../src/engine");
    const other = openEngine({ role: "sandbox", views: [], store: w.store });
    expect((await other.query(count)).columns).toEqual([[50]]);
    other.close();
  });

  it("leaves nothing behind when it is cancelled", async () => {
    const w = open();
    await w.add([csv("kept.csv", calls(0, 10))]);
    const before = await w.rows(seen);
    const big = csv("big.csv", calls(100, 60_000));
    for (const stage of ["checking", "reading", "windows", "saving"]) {
      const controller = new AbortController();
      const result = await failure(
        w.add([big], {
          signal: controller.signal,
          onProgress: (p) => p.stage === stage && controller.abort(),
        }),
      );
      // cancelling while the last transaction runs may come too late: then all of it is there
      if (stage !== "saving") expect(result, stage).toBe("import_cancelled");
      const store = await openStore({ name: w.store });
      expect(await store.pending(), stage).toEqual([]);
      store.close();
      if (result === "import_cancelled") expect(await w.rows(seen), stage).toEqual(before);
      else expect(await w.rows(count), stage).toEqual([[10 + 59_900]]);
    }
  });

  it("refuses a file without a usable row and keeps what there was", async () => {
    const w = open();
    await w.add([csv("kept.csv", calls(0, 5))]);
    const bad = new File(
      ["call_id,started_at,direction,result\nx,2024-02-30 10:00:00,inbound,answered\n"],
      "bad.csv",
    );
    expect(await failure(w.add([bad]))).toBe("import_no_rows");
    expect(await w.rows(count)).toEqual([[5]]);
  });
});

describe("one call, once", () => {
  // three exports of overlapping weeks; a call's note tells which one a row comes from
  const files = [
    csv(
      "w1.csv",
      calls(0, 60, () => ({ note: "one" })),
      1000,
    ),
    csv(
      "w2.csv",
      calls(40, 100, () => ({ note: "two" })),
      2000,
    ),
    csv(
      "w3.csv",
      [...calls(20, 50, () => ({ note: "three" })), ...calls(90, 130, () => ({ note: "three" }))],
      3000,
    ),
  ] as const;
  const wanted = [
    ...Array.from({ length: 20 }, (_, i) => [`c${i}`, "w1.csv"]),
    ...Array.from({ length: 30 }, (_, i) => [`c${20 + i}`, "w3.csv"]),
    ...Array.from({ length: 10 }, (_, i) => [`c${50 + i}`, "w2.csv"]),
    ...Array.from({ length: 30 }, (_, i) => [`c${60 + i}`, "w2.csv"]),
    ...Array.from({ length: 40 }, (_, i) => [`c${90 + i}`, "w3.csv"]),
  ].sort();
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ] as const;

  it.each(orders)("imports in the order %i %i %i give the same calls", async (...order) => {
    const w = open();
    for (const i of order) await w.add([files[i]!]);
    expect([...(await w.rows(seen))].sort()).toEqual(wanted);
    // and the same windows as one import of the calls that are left
    const windows = await w.rows(
      "SELECT call_id, prev_in_s, next_in_s FROM calls_windowed WHERE prev_in_s <> 600 OR next_in_s <> 600",
    );
    expect(windows).toEqual([]);
    const state = await openStore({ name: w.store }).then(async (s) => {
      const found = await s.state();
      s.close();
      return found;
    });
    // three small imports share one segment, with one side segment
    expect(state.segments.map((s) => [s.role, s.rows]).sort()).toEqual([
      ["rows", 190],
      ["windows", 190],
    ]);
  });

  it("brings back what a dataset replaced when it goes to the trash or is deleted", async () => {
    const w = open();
    const datasets = [];
    for (const file of files) datasets.push(await w.add([file]));
    const all = await w.rows(seen);
    const third = datasets[2]!;
    const without = [
      ...Array.from({ length: 40 }, (_, i) => [`c${i}`, "w1.csv"]),
      ...Array.from({ length: 60 }, (_, i) => [`c${40 + i}`, "w2.csv"]),
    ].sort();
    await w.importer.setDatasetState(third.id, "trashed");
    expect([...(await w.rows(seen))].sort()).toEqual(without);
    expect(await failure(w.add([files[2]]))).toBe("already_in_trash");
    await w.importer.setDatasetState(third.id, "live");
    expect(await w.rows(seen)).toEqual(all);
    await w.importer.deleteDataset(third.id);
    expect([...(await w.rows(seen))].sort()).toEqual(without);
    expect(
      await w.rows("SELECT count(*) FROM calls_windowed WHERE prev_in_s <> 600 OR next_in_s <> 600"),
    ).toEqual([[0]]);
    await w.importer.deleteDataset(datasets[0]!.id);
    expect([...(await w.rows(seen))].sort()).toEqual(without.filter(([, file]) => file === "w2.csv"));
    await w.add([files[0]]); // an older file into what is left, and the third again
    await w.add([files[2]]);
    expect([...(await w.rows(seen))].sort()).toEqual(wanted);
  });

  it("keeps the later of two rows of one call in one file, and one call of two files imported together", async () => {
    const w = open();
    const twice = csv("twice.csv", [...calls(0, 10), { id: "c3", minute: 30 }]);
    const dataset = await w.add([twice]);
    expect(dataset.report).toMatchObject({ rowsLoaded: 11, duplicates: 1 });
    expect(await w.rows("SELECT count(*), max(src_row) FILTER (call_id = 'c3') FROM calls")).toEqual([
      [10, 11],
    ]);
    for (const both of [
      [files[0], files[1]],
      [files[1], files[0]],
    ]) {
      const other = open();
      await other.add(both);
      expect(await other.rows("SELECT src_file, count(*) FROM calls GROUP BY 1 ORDER BY 1")).toEqual([
        ["w1.csv", 40],
        ["w2.csv", 60],
      ]);
    }
  });
});
