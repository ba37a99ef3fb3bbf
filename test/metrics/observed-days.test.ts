import { expect, test } from "vitest";
import { heat, metricTrend } from "../../src/metrics";
import { bridged } from "../../src/metrics/observed-days";
import { result, scopeOf } from "./ask";
import { withRows } from "./relations";

const days = (...numbers: number[]): number[] => numbers.map((n) => n * 86_400_000);

test("a long weekend is observed, a longer pause is not", () => {
  expect(bridged(days(1, 2, 3, 7, 8))).toEqual(days(1, 2, 3, 4, 5, 6, 7, 8));
  expect(bridged(days(1, 2, 3, 8, 9))).toEqual(days(1, 2, 3, 8, 9));
  // calls every fifth day: three times the usual pause
  expect(bridged(days(0, 5, 10, 20, 40)).length).toBe(22);
  expect(bridged(days(4))).toEqual(days(4));
});

test("two exports with months between them: means, trends and small lines leave the months out", async () => {
  const day = (month: string, i: number) =>
    [9, 10].map((hour) => ({
      call_id: `${month}${i}${hour}`,
      started_at: `2026-${month}-${String(i + 1).padStart(2, "0")} ${String(hour).padStart(2, "0")}:00:00`,
      direction: "inbound",
      system_id: month,
      result: "answered",
      wait_s: 5,
      talk_s: 60,
    }));
  const calls = ["01", "06"].flatMap((month) => Array.from({ length: 14 }, (_, i) => day(month, i)).flat());
  const db = await withRows({ calls });
  try {
    const scope = scopeOf("2026-01-01T00:00:00", "2026-07-01T00:00:00");
    const rows = await heat(db, scope);
    expect(rows.length).toBe(7 * 24);
    expect(new Set(rows.map(({ daysObserved }) => daysObserved))).toEqual(new Set([4]));
    expect(rows.find(({ weekday, hour }) => weekday === 3 && hour === 9)?.n).toBe(1);
    const one = await heat(db, { ...scope, filters: { system_id: ["06"] } });
    expect(new Set(one.map(({ daysObserved }) => daysObserved))).toEqual(new Set([2]));

    const months = await metricTrend(db, "call-volume", scope, "month");
    expect(months.map(({ value }) => value)).toEqual([28, null, null, null, null, 28]);
    expect(months.every(({ partial }) => partial)).toBe(true);

    const line = (await result(db, "service-level", scope)).days ?? [];
    expect(line.filter(({ value }) => value !== null).length).toBe(28);
    expect(line.find(({ day: name }) => name === "2026-03-01")).toEqual({
      day: "2026-03-01",
      value: null,
      n: 0,
    });
  } finally {
    db.close();
  }
});
