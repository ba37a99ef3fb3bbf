import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Scope } from "../../../src/metrics";
import type { TestDuckDb } from "../../duckdb";
import { scopeOf, value } from "../ask";
import { coverageEnd, golden, goldenPeriod } from "../golden";
import { withRows } from "../relations";
import { checked, everyVariant, oddCalendars, sameNumber, sameRows } from "./check-data";

let db: TestDuckDb;
beforeAll(async () => {
  db = await withRows(golden, coverageEnd);
});
afterAll(() => db.close());

const scopes: readonly (readonly [string, Scope])[] = [
  ["all", scopeOf(goldenPeriod.from, goldenPeriod.to)],

  ["one queue", scopeOf(goldenPeriod.from, goldenPeriod.to, { filters: { queue: ["support", "(none)"] } })],
  [
    "limits of one queue",
    scopeOf(goldenPeriod.from, goldenPeriod.to, {
      queueParams: { billing: { target_s: 10, short_abandon_s: 50 }, support: { short_abandon_s: 21 } },
    }),
  ],
  ["no hours set", scopeOf(goldenPeriod.from, goldenPeriod.to, { calendars: null })],
  ["other hours", scopeOf(goldenPeriod.from, goldenPeriod.to, { calendars: oddCalendars })],
];

describe.each(scopes)("golden data, %s", (_, scope) => {
  test.each(everyVariant)(
    "%s %s: the copied SQL and the rows behind it give the panel's number",
    async (id, variant) => {
      const found = await checked(db, id, variant, scope);
      sameNumber(found);
      sameRows(id, variant, found);
    },
  );
});

test("nearly all of them have a number on the golden data, so that the comparison means something", async () => {
  const [, all] = scopes[0] ?? [];
  if (!all) throw new Error("no scope");
  const values = await Promise.all(everyVariant.map(([id, variant]) => value(db, id, all, variant)));
  expect(values.filter((one) => one.value !== null).length).toBeGreaterThan(170);
});
