import fc from "fast-check";
import { expect, test } from "vitest";
import { copyText } from "../../../src/app/grid/copy-cells";
import { fitting, inSight, movedTo, placed } from "../../../src/app/grid/grid-layout";
import { blockOf, isIn, moved } from "../../../src/app/grid/grid-move";
import type { GridSource } from "../../../src/app/grid/grid-source";
import { isNumeric, plainText } from "../../../src/app/grid/grid-text";

const extent = { rows: 1000, columns: 8, page: 20, mirrored: false };

test("keys lead where a spreadsheet's do, mirrored on a mirrored page", () => {
  const at = { row: 10, column: 3 };
  const go = (key: string, far = false, of = extent) => moved(at, { key, far }, of);
  expect(go("ArrowDown")).toEqual({ row: 11, column: 3 });
  expect(go("ArrowUp", true)).toEqual({ row: 0, column: 3 });
  expect(go("ArrowRight")).toEqual({ row: 10, column: 4 });
  expect(go("ArrowRight", false, { ...extent, mirrored: true })).toEqual({ row: 10, column: 2 });
  expect(go("End")).toEqual({ row: 10, column: 7 });
  expect(go("End", true)).toEqual({ row: 999, column: 7 });
  expect(go("PageDown")).toEqual({ row: 30, column: 3 });
  expect(go("a")).toBeNull();
  expect(moved({ row: 0, column: 0 }, { key: "ArrowUp", far: false }, extent)).toEqual({
    row: -1,
    column: 0,
  });
});

test("no key leads out of the grid", () => {
  const keys = ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "PageDown", "PageUp", "Home", "End"];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 40 }),
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      (presses, rows, columns, mirrored) => {
        let at = { row: 0, column: 0 };
        for (const [key, far] of presses)
          at = moved(at, { key, far }, { rows, columns, page: 7, mirrored }) ?? at;
        expect(at.row).toBeGreaterThanOrEqual(-1);
        expect(at.row).toBeLessThan(rows);
        expect(at.column).toBeGreaterThanOrEqual(0);
        expect(at.column).toBeLessThan(columns);
      },
    ),
  );
});

test("a block holds the cells between its corners, whichever way it was drawn", () => {
  const block = blockOf({ row: 5, column: 4 }, { row: 2, column: 1 });
  expect(block).toEqual({ top: 2, bottom: 5, first: 1, last: 4 });
  expect(isIn(block, { row: 3, column: 4 })).toBe(true);
  expect(isIn(block, { row: 3, column: 5 })).toBe(false);
});

const columns = [
  { name: "queue", type: "VARCHAR" },
  { name: "n", type: "BIGINT" },
  { name: "day", type: "DATE" },
];

test("columns stand side by side in their order, hidden ones left out", () => {
  const places = placed(columns, { order: ["day", "queue"], widths: { day: 100 } }, { queue: 150 });
  expect(places.map(({ index, start, width }) => [index, start, width])).toEqual([
    [2, 0, 100],
    [0, 100, 150],
  ]);
  expect(movedTo(["a", "b", "c"], "a", 2)).toEqual(["b", "c", "a"]);
  const many = placed(
    Array.from({ length: 100 }, (_, i) => ({ name: `c${i}`, type: "DOUBLE" })),
    { order: Array.from({ length: 100 }, (_, i) => `c${i}`), widths: {} },
    {},
  );
  expect(inSight(many, 1200, 600)).toEqual([9, 16]);
  expect(fitting({ name: "n", type: "BIGINT" }, 0, [[1234567890123]])).toBeGreaterThan(120);
});

test("values are told plainly: moments as written, lists, NULL as nothing", () => {
  expect(plainText(Date.UTC(2026, 9, 26, 8), "TIMESTAMP")).toBe("2026-10-26 08:00:00");
  expect(plainText(Date.UTC(2026, 9, 26), "DATE")).toBe("2026-10-26");
  expect(plainText(3_723_000, "TIME")).toBe("01:02:03");
  expect(plainText(["a", null], "VARCHAR[]")).toBe("[a, ]");
  expect(plainText(null, "DOUBLE")).toBe("");
  expect(plainText(1234.5, "DOUBLE")).toBe("1234.5");
  expect(["BIGINT", "DECIMAL(18,3)", "UINTEGER", "DOUBLE", "HUGEINT"].every(isNumeric)).toBe(true);
  expect(["VARCHAR", "INTERVAL", "DOUBLE[]", "TIMESTAMP"].some(isNumeric)).toBe(false);
});

test("a copied block is tab-separated with its names first, in the order that is shown", async () => {
  const rows = Array.from({ length: 12_000 }, (_, i) => [i % 2 === 0 ? "a\tb" : 'say "x"', i, null]);
  const asked: number[] = [];
  const source: GridSource = {
    columns,
    rows: rows.length,
    page: ({ from, to }) => {
      asked.push(to - from);
      return Promise.resolve({ rows: rows.slice(from, to), total: rows.length });
    },
    export: () => Promise.reject(new Error("not asked")),
  };
  const places = placed(columns, { order: ["n", "queue", "day"], widths: {} }, {});
  const block = { top: 1, bottom: 11_000, first: 0, last: 1 };
  const lines = (await copyText(source, { sort: [], filters: [] }, block, places)).split("\n");
  expect(lines[0]).toBe("n\tqueue");
  expect(lines[1]).toBe('1\t"say ""x"""');
  expect(lines[2]).toBe('2\t"a\tb"');
  expect(lines).toHaveLength(11_001);
  expect(Math.max(...asked)).toBeLessThanOrEqual(5000);
});
