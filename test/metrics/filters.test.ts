import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bothFilters,
  inverted,
  isInverted,
  letsThrough,
  namedIn,
  type FilterValues,
} from "../../src/metrics";

const values = ["a", "b", "c", "(none)"];
const some = fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });
const filters: fc.Arbitrary<FilterValues> = fc.oneof(
  some,
  some.map((not) => ({ not })),
);

test("turned over, a filter lets through just what it kept out, and turned again it is itself", () => {
  fc.assert(
    fc.property(filters, fc.constantFrom(...values), (filter, value) => {
      expect(inverted(inverted(filter))).toEqual(filter);
      if (namedIn(filter).length > 0)
        expect(letsThrough(inverted(filter), value)).toBe(!letsThrough(filter, value));
    }),
  );
});

test("two filters together let through what both do", () => {
  fc.assert(
    fc.property(filters, filters, fc.constantFrom(...values), (a, b, value) => {
      expect(letsThrough(bothFilters(a, b), value)).toBe(letsThrough(a, value) && letsThrough(b, value));
    }),
  );
});

test("without a value nothing is filtered, either way", () => {
  expect(letsThrough({ not: [] }, "a")).toBe(true);
  expect(letsThrough([], "a")).toBe(true);
  expect(isInverted({ not: [] })).toBe(false);
});
