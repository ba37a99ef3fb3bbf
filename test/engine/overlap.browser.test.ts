import { expect, it } from "vitest";
import { csv, open, system, type TestCall, type Workspace } from "./import-files";

const calls = (from: number, to: number, note: (i: number) => string = () => ""): TestCall[] =>
  Array.from({ length: to - from }, (_, k) => ({
    id: `c${from + k}`,
    minute: (from + k) * 10,
    note: note(from + k),
  }));

async function overlapOf(w: Workspace, file: File, systemId = system.id) {
  const [inspection] = await w.importer.inspect([file]);
  if (!inspection) throw new Error("not read");
  const mapping = { ...inspection.mapping, zone: "UTC", clock: "utc" as const };
  const files = [{ file, dialect: inspection.dialect, mapping }];
  return w.importer.overlap({ importId: crypto.randomUUID(), systemId, files }, null);
}

it("counts what is stored of a file by dataset, and what says something else, and writes nothing", async () => {
  const w = open();
  const [first, second] = [
    await w.add([csv("one.csv", calls(0, 100))]),
    await w.add([csv("two.csv", calls(90, 150))]),
  ];
  const before = await w.rows("SELECT * FROM calls ORDER BY ALL");
  const next = csv(
    "three.csv",
    calls(60, 200, (i) => (i % 10 === 0 ? "sale" : "")),
  );
  // calls 90 to 99 are seen as the newer export has them, so they are its own
  expect(await overlapOf(w, next)).toEqual({
    kind: "calls",
    rows: 140,
    stored: 90,
    changed: 9,
    sampled: false,
    datasets: [
      { id: first.id, title: "one.csv", rows: 100, stored: 30, replaced: true },
      { id: second.id, title: "two.csv", rows: 60, stored: 60, replaced: true },
    ],
  });
  expect(await w.rows("SELECT * FROM calls ORDER BY ALL")).toEqual(before);
  expect(await overlapOf(w, next, "another")).toBeNull();

  const old = await overlapOf(w, csv("old.csv", calls(0, 50)));
  expect(old).toMatchObject({ stored: 50, changed: 0, datasets: [{ id: first.id, replaced: false }] });
  const apart = await overlapOf(w, csv("apart.csv", calls(5000, 5010)));
  expect(apart).toMatchObject({ rows: 10, stored: 0, changed: 0, datasets: [] });

  const done = await w.add([next]);
  expect(done.report).toMatchObject({ supersedes: 100 }); // 90 to 99 are in both
});

it("looks at parts of a large file and says about how much it is", async () => {
  const w = open();
  const long = "x".repeat(150);
  await w.add([
    csv(
      "stored.csv",
      calls(0, 60_000, () => long),
    ),
  ]);
  const large = csv(
    "large.csv",
    calls(40_000, 80_000, () => long),
  );
  expect(large.size).toBeGreaterThan(8_000_000);
  const found = await overlapOf(w, large);
  expect(found?.sampled).toBe(true);
  expect(Math.abs((found?.rows ?? 0) - 40_000)).toBeLessThan(1000);
  expect(Math.abs((found?.stored ?? 0) - 20_000)).toBeLessThan(1500);
  expect(found?.changed).toBe(0);
  expect(found?.datasets).toMatchObject([{ rows: 60_000, replaced: true }]);
});
