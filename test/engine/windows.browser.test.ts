import { describe, expect, it } from "vitest";
import { random } from "../../src/base";
import { callWindowColumns, windowsSql } from "../../src/engine";
import { openStore } from "../../src/store";
import { csv, open, type TestCall, type Workspace } from "./import-files";

const columns = callWindowColumns.join(", ");
const windows = (from: string): string => `SELECT import_id, call_id, src_row, ${columns} FROM ${from}`;

/** Rows whose stored windows are not what computing them over all visible calls gives. */
const different = async (at: Workspace): Promise<unknown> => {
  const [stored, full] = [windows("calls_windowed"), windows(`(${windowsSql("calls")})`)];
  const rows = await at.rows(
    `SELECT (SELECT count(*) FROM (${stored} EXCEPT ALL ${full})) + (SELECT count(*) FROM (${full} EXCEPT ALL ${stored})), (SELECT count(*) FROM calls)`,
  );
  return rows[0];
};

const sides = async (at: Workspace): Promise<readonly string[]> => {
  const store = await openStore({ name: at.store });
  const { segments } = await store.state();
  store.close();
  return segments.flatMap((s) => (s.role === "windows" ? [s.id] : []));
};

describe("windows after a sequence of imports and deletions", () => {
  it("are those of a full recomputation, though only what has changed is computed", async () => {
    const at = open();
    const draw = random(7);
    const call = (id: number, minute: number): TestCall => ({
      id: `c${id}`,
      minute,
      contact: `+49301${String(Math.floor(draw() * 30_000)).padStart(6, "0")}`,
      direction: draw() < 0.3 ? "outbound" : "inbound",
    });
    const many = (from: number, count: number, name: string, date: number): File =>
      csv(
        name,
        Array.from({ length: count }, (_, i) => call(from + i, (from + i) * 2)),
        date,
      );
    await at.add([many(0, 110_000, "large.csv", 1)]);
    const [large] = await sides(at);
    expect(await different(at)).toEqual([0, 110_000]);
    const datasets = [];
    // each overlaps the large one or the one before, and changes some of its contacts
    for (const [from, count, date] of [
      [109_500, 1000, 2],
      [50_000, 300, 3],
      [110_200, 900, 4],
    ] as const) {
      datasets.push(await at.add([many(from, count, `small-${from}.csv`, date)]));
      expect((await different(at)) as number[], `after ${from}`).toEqual([0, expect.any(Number)]);
    }
    const [first, second, third] = datasets;
    for (const [what, change] of [
      ["trash", () => at.importer.setDatasetState(first?.id ?? "", "trashed")],
      ["delete", () => at.importer.deleteDataset(second?.id ?? "")],
      ["restore", () => at.importer.setDatasetState(first?.id ?? "", "live")],
      ["delete the last", () => at.importer.deleteDataset(third?.id ?? "")],
    ] as const) {
      await change();
      expect((await different(at)) as number[], what).toEqual([0, expect.any(Number)]);
    }
    // contacts that nobody had yet touch no row of the large segment: its side stays
    const before = await sides(at);
    const strangers = Array.from({ length: 50 }, (_, i) => ({
      id: `n${i}`,
      minute: 300_000 + i,
      contact: `+4940${1_000_000 + i}`,
    }));
    await at.add([csv("strangers.csv", strangers, 5)]);
    const after = await sides(at);
    expect(before.filter((id) => after.includes(id))).toHaveLength(1);
    expect(after).not.toContain(large);
    expect(await different(at)).toEqual([0, expect.any(Number)]);
  });
});
