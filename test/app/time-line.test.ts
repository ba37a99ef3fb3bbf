import { describe, expect, test } from "vitest";
import { timeLine } from "../../src/app/pages/time-line";
import type { DatasetRecord } from "../../src/store";

const dataset = (id: string, from: string, to: string, gaps: { from: string; to: string }[] = []) =>
  ({ id, title: id, covered: { from, to }, report: { gaps } }) as unknown as DatasetRecord;

describe("the line of time", () => {
  test("datasets lie where their days are, the last day included", () => {
    const line = timeLine([
      dataset("a", "2026-01-01T08:00:00", "2026-01-05T17:00:00"),
      dataset("b", "2026-01-06T00:00:00", "2026-01-10T09:00:00", [{ from: "2026-01-08", to: "2026-01-08" }]),
    ]);
    const [a, b] = line?.bars ?? [];
    expect([a?.from, a?.to, b?.from, b?.to]).toEqual([0, 0.5, 0.5, 1]);
    expect(b?.gaps[0]?.from).toBeCloseTo(0.7);
    expect(b?.gaps[0]?.to).toBeCloseTo(0.8);
  });

  test("months are ticked, and never too many", () => {
    const line = timeLine([dataset("a", "2020-01-15T00:00:00", "2026-06-15T00:00:00")]);
    expect(line?.ticks.length).toBeGreaterThan(2);
    expect(line?.ticks.length).toBeLessThanOrEqual(9);
    for (const { at } of line?.ticks ?? []) expect(at).toBeLessThan(1);
  });

  test("without a covered span there is no line", () => {
    expect(timeLine([])).toBeNull();
  });
});
