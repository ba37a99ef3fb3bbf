import { describe, expect, it } from "vitest";
import { manySmall, smallRows } from "../../src/engine/join-small";
import { openStore, type DataState } from "../../src/store";
import { csv, open, type TestCall, type Workspace } from "./import-files";

const week = 7 * 86_400_000;
const perWeek = 50;
const weeks = 14;
const call = (i: number): TestCall => ({
  id: `c${i}`,
  minute: i * 200,
  contact: `+4930${1_000_000 + (i % 37)}`,
});
const calls = (from: number, to: number): TestCall[] =>
  Array.from({ length: to - from }, (_, k) => call(from + k));

const stateOf = async (w: Workspace): Promise<DataState> => {
  const store = await openStore({ name: w.store });
  const state = await store.state();
  store.close();
  return state;
};
const seen =
  "SELECT call_id, started_at, contact_key, prev_in_s, next_in_s FROM calls_windowed ORDER BY call_id";

describe("weekly exports that overlap three weeks", () => {
  it("are stored in few segments without the rows replaced long ago, and say what one file says", async () => {
    let now = Date.UTC(2024, 0, 1);
    const weekly = open({ now: () => now });
    const whole = open();
    const total = (weeks + 3) * perWeek;
    await whole.add([csv("all.csv", calls(0, total), 1)]);
    const wanted = await whole.rows(seen);
    expect(wanted).toHaveLength(total);
    for (let i = 0; i < weeks; i += 1) {
      await weekly.add([csv(`w${i}.csv`, calls(i * perWeek, (i + 4) * perWeek), i + 1)]);
      now += week;
      const small = (await stateOf(weekly)).segments.filter((s) => s.role === "rows" && s.rows < smallRows);
      expect(small.length).toBeLessThanOrEqual(manySmall);
    }
    expect(await weekly.rows(seen)).toEqual(wanted);
    const { segments, datasets, superseded } = await stateOf(weekly);
    expect(datasets).toHaveLength(weeks);
    const [rows] = segments.filter((s) => s.role === "rows");
    // unless it is compacted, four times the calls of the middle weeks
    expect(rows?.rows).toBeLessThan(weeks * 4 * perWeek * 0.75);
    for (const { segmentId, ranges } of superseded) {
      expect(segmentId).toBe(rows?.id);
      expect(Math.max(...ranges)).toBeLessThan(rows?.rows ?? 0);
    }
    // an import of the undo period can still be taken back
    const last = datasets.find((d) => d.title === `w${weeks - 1}.csv`) ?? datasets.at(-1);
    await weekly.importer.setDatasetState(last?.id ?? "", "trashed");
    const [[count] = []] = await weekly.rows("SELECT count(*) FROM calls");
    expect(count).toBe(total - perWeek);
  });
});
