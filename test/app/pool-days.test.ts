import { expect, test } from "vitest";
import { poolDays } from "../../src/app/cells/pool-days";

const day = (i: number, value: number | null, n = 1) => ({ day: `d${i}`, value, n });

test("few days stay as they are", () => {
  const days = Array.from({ length: 45 }, (_, i) => day(i, i));
  expect(poolDays(days)).toBe(days);
});

test("many are pooled by week from the end, weighted by what was observed", () => {
  const days = [
    ...Array.from({ length: 45 }, (_, i) => day(i, 0.5, 2)),
    day(45, 1, 30),
    ...[46, 47, 48].map((i) => day(i, null, 0)),
  ];
  const weeks = poolDays(days);
  expect(weeks).toHaveLength(7);
  expect(weeks.at(-1)).toEqual({ day: "d42", value: (3 * 0.5 * 2 + 30) / 36, n: 36 });
  expect(weeks[0]).toEqual({ day: "d0", value: 0.5, n: 14 });
});

test("a week without a value stays open", () => {
  const weeks = poolDays(Array.from({ length: 49 }, (_, i) => day(i, i < 7 ? null : 1)));
  expect(weeks[0]?.value).toBeNull();
});
