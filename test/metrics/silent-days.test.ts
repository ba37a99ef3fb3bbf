import { expect, test } from "vitest";
import { plainCalendar, type Calendars } from "../../src/base";
import { silentDays, type Scope } from "../../src/metrics";
import { scopeOf } from "./ask";
import { withRows } from "./relations";

const day = 86_400_000;
const monday = Date.parse("2026-03-02T00:00:00Z");

/** Calls of a queue on those of the days after Monday 2 March 2026 that are told. */
const on = (queue: string, system: string, days: readonly number[], each: number) =>
  days.flatMap((d) =>
    Array.from({ length: each }, (_, i) => ({
      call_id: `${system}-${queue}-${d}-${i}`,
      started_at: new Date(monday + d * day + (9 * 60 + i) * 60_000)
        .toISOString()
        .slice(0, 19)
        .replace("T", " "),
      direction: "inbound",
      queue,
      system_id: system,
      result: "answered",
    })),
  );
/** Monday to Friday of eight weeks, but for some days. */
const weekdays = (...without: readonly number[]): number[] =>
  Array.from({ length: 56 }, (_, d) => d).filter((d) => d % 7 < 5 && !without.includes(d));

const calls = [
  // Thursday of the third week to Monday of the fourth are missing: three open days around a weekend
  ...on("Support", "north", weekdays(17, 18, 21), 5),
  ...on("Sales", "north", weekdays(17, 18, 21, 30, 50, 51, 52, 53), 2),
  // a queue that has calls now and then promises none
  ...on("Now and then", "north", [0, 9, 11, 33], 1),
  // began in the third week, and its export ends a week before the others
  ...on(
    "Support",
    "south",
    weekdays().filter((d) => d >= 14 && d < 49),
    10,
  ),
];
const period = scopeOf("2026-03-02T00:00:00", "2026-04-27T00:00:00");
const found = async (scope: Scope) => {
  const db = await withRows({ calls });
  try {
    return await silentDays(db, scope);
  } finally {
    db.close();
  }
};

test("open days without calls, joined over weekends, of phone systems and then of queues", async () => {
  const { silences, expected } = await found(period);
  expect(silences).toEqual([
    { system: "south", queue: null, from: "2026-04-20", to: "2026-04-24", days: 5, usual: 50 },
    // Thursdays 47 calls on 7 days, Fridays 48 and Mondays 50: those of all queues
    {
      system: "north",
      queue: null,
      from: "2026-03-19",
      to: "2026-03-23",
      days: 3,
      usual: expect.closeTo(145 / 7, 6) as number,
    },
    // and not the Wednesday on which it has two calls at most: that is chance
    { system: "north", queue: "Sales", from: "2026-04-21", to: "2026-04-24", days: 4, usual: 8 },
  ]);
  expect(expected).toBe(40);
});

test("only the days looked at, and only what the filters let through", async () => {
  const april = await found(scopeOf("2026-04-01T00:00:00", "2026-04-22T00:00:00"));
  expect(april.silences.map(({ system, queue, from, days }) => [system, queue, from, days])).toEqual([
    ["south", null, "2026-04-20", 2],
  ]);
  const north = await found({ ...period, filters: { system_id: ["north"] } });
  expect(new Set(north.silences.map(({ system }) => system))).toEqual(new Set(["north"]));
});

test("days on which the calendar is closed are not missed; those on which it opens are, whatever is usual", async () => {
  const standard = plainCalendar(undefined, [7]); // open on Saturdays too
  const calendars: Calendars = {
    standard: { ...standard, exceptions: [{ date: "2026-03-19", to: "2026-03-20", spans: [] }] },
    queues: { Sales: plainCalendar() },
  };
  const { silences } = await found({ ...period, filters: { system_id: ["north"] }, calendars });
  const whole = silences.filter(({ queue }) => queue === null);
  // Saturdays but the one with a call and the last, which is after the last call; one with the Monday that is missing
  expect(whole.find(({ from }) => from === "2026-03-21")).toMatchObject({ to: "2026-03-23", days: 2 });
  expect(whole.filter(({ usual }) => usual === null).map(({ days }) => days)).toEqual([1, 1, 1, 1, 1]);
  expect(silences.filter(({ queue }) => queue !== null).map(({ from, days }) => [from, days])).toEqual([
    ["2026-04-21", 4],
  ]);
});

test("without calls nothing is missed", async () => {
  const db = await withRows({ calls: [] });
  expect(await silentDays(db, period)).toEqual({ silences: [], expected: 0 });
  db.close();
});
