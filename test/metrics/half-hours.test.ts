import { afterAll, expect, test } from "vitest";
import { computeMetrics, halfHours, volume } from "../../src/metrics";
import { scopeOf } from "./ask";
import { withRows } from "./relations";

// Mondays 5, 12, 19 and 26 October and Monday 2 November 2026; each Tuesday, too, so that no day is a gap.
const row = (id: string, at: string, result: string, wait: number | null, talk: number | null) => ({
  call_id: id,
  started_at: at,
  direction: "inbound",
  result,
  wait_s: wait,
  talk_s: talk,
  hold_s: 0,
  wrap_s: 0,
});
const before = ["2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26"].flatMap((monday, week) => [
  row(`a${week}`, `${monday} 09:05:00`, "answered", 10, 100),
  row(`b${week}`, `${monday} 09:20:00`, week < 2 ? "answered" : "abandoned", 60, week < 2 ? 200 : null),
  row(`c${week}`, `${monday} 10:40:00`, "answered", 5, 60),
  row(`d${week}`, `${monday} 23:00:00`, "answered", 5, 60),
]);
const now = [
  row("x1", "2026-11-02 09:01:00", "answered", 10, 300),
  row("x2", "2026-11-02 09:02:00", "answered", 90, 100),
  row("x3", "2026-11-02 09:29:59", "missed", null, null),
  row("x4", "2026-11-02 09:30:00", "abandoned", 40, null),
  row("x5", "2026-11-02 23:00:00", "answered", 5, 60),
];
const db = await withRows({ calls: [...before, ...now] });
const day = scopeOf("2026-11-02T00:00:00", "2026-11-03T00:00:00");
afterAll(() => {
  db.close();
});

test("the half-hours of a day beside a mean Monday of the four weeks before", async () => {
  const found = await halfHours(db, day);
  expect(found).toMatchObject({ each: true, days: 1 });
  expect(found.rows).toEqual([
    {
      at: "2026-11-02T09:00",
      offered: 3,
      answered: 2,
      lost: 1,
      level: { numerator: 1, denominator: 2 },
      handle: { numerator: 400, denominator: 2 },
      usual: {
        offered: 2,
        answered: 1.5,
        lost: 0.5,
        level: { numerator: 4, denominator: 8 },
        handle: { numerator: 800, denominator: 6 },
      },
    },
    {
      at: "2026-11-02T09:30",
      offered: 1,
      answered: 0,
      lost: 1,
      level: { numerator: 0, denominator: 1 },
      handle: null,
      usual: null,
    },
    // nobody called, although on Mondays somebody does
    {
      at: "2026-11-02T10:30",
      offered: 0,
      answered: 0,
      lost: 0,
      level: null,
      handle: null,
      usual: expect.objectContaining({ offered: 1, answered: 1, lost: 0 }) as unknown,
    },
    expect.objectContaining({ at: "2026-11-02T23:00", offered: 1 }) as unknown,
  ]);
});

test("the half-hours add up to the volume line and to the metrics", async () => {
  const found = await halfHours(db, day);
  const { current } = await volume(db, day);
  const sum = (of: "offered" | "answered" | "lost"): number =>
    found.rows.reduce((all, one) => all + one[of], 0);
  expect([sum("offered"), sum("answered"), sum("lost")]).toEqual([
    current.offered,
    current.answered,
    current.lost,
  ]);
  for (const [id, part] of [
    ["service-level", "level"],
    ["average-handle-time", "handle"],
  ] as const) {
    const [whole] = await computeMetrics(db, [id], day);
    const total = (side: "numerator" | "denominator"): number =>
      found.rows.reduce((all, one) => all + (one[part]?.[side] ?? 0), 0);
    expect([total("numerator"), total("denominator")]).toEqual([
      whole?.value.numerator,
      whole?.value.denominator,
    ]);
  }
});

test("a month is one mean day; a day without a week before has nothing usual", async () => {
  const month = await halfHours(db, scopeOf("2026-10-05T00:00:00", "2026-11-03T00:00:00"));
  expect(month.each).toBe(false);
  const [first] = month.rows;
  expect(first?.at).toBe("09:00");
  expect((first?.offered ?? 0) * month.days).toBeCloseTo(11, 9);
  expect(first?.usual).toBeNull();
  const early = await halfHours(db, scopeOf("2026-10-05T00:00:00", "2026-10-06T00:00:00"));
  expect(early.rows.length).toBeGreaterThan(0);
  expect(early.rows.every(({ usual }) => usual === null)).toBe(true);
});

test("without waits calls are still counted, and by agent there is no service level", async () => {
  const poor = await withRows({ calls: now.map((one) => ({ ...one, wait_s: null, talk_s: null })) });
  const found = await halfHours(poor, day);
  expect(found.level.state).toBe("not_computable");
  expect(found.rows[0]).toMatchObject({ offered: 3, answered: 2, lost: 1, level: null, handle: null });
  poor.close();
});
