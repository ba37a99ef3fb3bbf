import fc from "fast-check";
import { expect, test } from "vitest";
import { letsThrough, sameFilter, type FilterValues } from "../../src/metrics";
import {
  canLeaveOut,
  sameFilters,
  withFilter,
  widened,
  withChosen,
  withPeriod,
  withSelection,
  type ViewState,
} from "../../src/notebook";

const base: ViewState = { period: { preset: "last-week" }, compare: "previous", filters: {}, values: {} };
const support = { filters: { queue: ["Support"] } };
const cell = { filters: { weekday: ["1"], hour: ["9"] } };

test("a mark filters, the same again takes it off, another takes its place", () => {
  const once = withSelection(base, support, base);
  expect(once.filters).toEqual({ queue: ["Support"] });
  expect(withSelection(once, support, base).filters).toEqual({});
  expect(withSelection(once, { filters: { queue: ["Sales"] } }, base).filters).toEqual({ queue: ["Sales"] });
  expect(withSelection(once, cell, base).filters).toEqual({
    queue: ["Support"],
    weekday: ["1"],
    hour: ["9"],
  });
});

test("with a key held marks are added up and taken off one by one", () => {
  const both = withSelection(withSelection(base, support, base), { filters: { queue: ["Sales"] } }, base, {
    add: true,
  });
  expect(both.filters).toEqual({ queue: ["Support", "Sales"] });
  expect(withSelection(both, support, base, { add: true }).filters).toEqual({ queue: ["Sales"] });
});

test("leaving out: one dimension only, and never what is kept alone", () => {
  expect(withSelection(base, support, base, { leaveOut: true }).filters).toEqual({
    queue: { not: ["Support"] },
  });
  const kept = withFilter(base, "queue", ["Support", "Sales"]);
  expect(withSelection(kept, support, base, { leaveOut: true }).filters).toEqual({ queue: ["Sales"] });
  expect(canLeaveOut(cell)).toBe(false);
  expect(withSelection(base, cell, base, { leaveOut: true })).toBe(base);
});

test("a part of what was looked at gives that back; what is drawn again stays", () => {
  const fortnight = { preset: "custom", from: "2026-08-10", to: "2026-08-23" } as const;
  const seen = { ...base, period: fortnight };
  const week = { from: "2026-08-10T00:00:00", to: "2026-08-17T00:00:00" };
  const part = withPeriod(seen, week, base);
  expect(part.within).toEqual(fortnight);
  const smaller = withPeriod(part, { from: "2026-08-11T00:00:00", to: "2026-08-12T00:00:00" }, base);
  expect(widened(smaller, base)).toEqual(seen);
  expect(withPeriod(part, week, base)).toEqual(seen);
  expect(withPeriod(part, week, base, true)).toBe(part);
  const whole = { from: "2026-08-10T00:00:00", to: "2026-08-24T00:00:00" };
  expect(withPeriod(seen, whole, base, true)).toBe(seen);
  expect(withPeriod(part, whole, base, true)).toEqual(seen);
  expect(withChosen(part, { preset: "all" }).within).toBeUndefined();
  const once = withSelection(seen, support, base, { drawn: true });
  expect(withSelection(once, support, base, { drawn: true })).toBe(once);
});

test("days become the period, hours of a day a filter, hours over midnight whole days", () => {
  const days = { from: "2026-11-02T00:00:00", to: "2026-11-05T00:00:00" };
  const brushed = withPeriod(base, days, base);
  expect(brushed.period).toEqual({ preset: "custom", from: "2026-11-02", to: "2026-11-04" });
  expect(withPeriod(brushed, days, base)).toEqual(base);
  const hours = withPeriod(base, { from: "2026-11-02T09:00:00", to: "2026-11-02T12:00:00" }, base);
  expect(hours.period).toEqual({ preset: "custom", from: "2026-11-02", to: "2026-11-02" });
  expect(hours.filters).toEqual({ hour: ["9", "10", "11"] });
  const late = withPeriod(base, { from: "2026-11-02T22:00:00", to: "2026-11-03T00:00:00" }, base);
  expect(late.filters).toEqual({ hour: ["22", "23"] });
  expect(late.period).toEqual(hours.period);
  const night = withPeriod(base, { from: "2026-11-02T22:00:00", to: "2026-11-03T02:00:00" }, base);
  expect(night.filters).toEqual({});
  expect(night.period).toEqual({ preset: "custom", from: "2026-11-02", to: "2026-11-03" });
});

test("a mark of time alone sets the period, one of a thing in time the thing", () => {
  const period = { from: "2026-11-02T00:00:00", to: "2026-11-03T00:00:00" };
  expect(withSelection(base, { ...support, period }, base).period).toEqual(base.period);
  expect(withSelection(base, { filters: {}, period }, base).period).toEqual({
    preset: "custom",
    from: "2026-11-02",
    to: "2026-11-02",
  });
});

const values = ["a", "b", "c", "(none)"];
const some = fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });
const filter: fc.Arbitrary<FilterValues> = fc.oneof(
  some,
  some.map((not) => ({ not })),
);

test("whatever is in force: what is left out gets through no longer, and what is picked alone does", () => {
  fc.assert(
    fc.property(filter, fc.constantFrom(...values), (now, value) => {
      const view = withFilter(base, "queue", now);
      const selection = { filters: { queue: [value] } };
      const out = withSelection(view, selection, base, { leaveOut: true });
      expect(letsThrough(out.filters.queue, value)).toBe(false);
      for (const other of values)
        if (other !== value && letsThrough(view.filters.queue, other) && !sameFilter(now, [value]))
          expect(letsThrough(out.filters.queue, other)).toBe(true);
      const picked = withSelection(view, selection, base);
      if (sameFilter(now, [value])) expect(picked.filters).toEqual({});
      else expect(sameFilters(picked.filters, { queue: [value] })).toBe(true);
      const added = withSelection(view, selection, base, { add: true });
      const alone = sameFilter(now, [value]) || (Array.isArray(now) && now.includes(value));
      if (!alone) expect(letsThrough(added.filters.queue, value)).toBe(true);
    }),
  );
});
