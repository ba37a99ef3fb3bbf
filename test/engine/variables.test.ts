import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDuckDb, type TestDuckDb } from "../duckdb";

let db: TestDuckDb;
beforeAll(async () => {
  db = await openDuckDb(["CREATE TABLE t AS SELECT 1 AS a"]);
});
afterAll(() => db.close());

describe("parameters", () => {
  it.each([
    ["plain"],
    ["'"],
    ["'; DROP TABLE t; --"],
    ["\\'"],
    ['$1 ? {"a":1}'],
    ["$$x$$"],
    ["\u0645\u0631\u062d\u0628\u0627 \u{1f600}"],
    [""],
    ["a\nb\r\tc"],
    ["NULL"],
  ])("text %j comes back as it was", async (text) => {
    const { columns } = await db.query(
      "SELECT getvariable('x') AS x, getvariable('l') AS l, getvariable('m') AS m",
      {
        params: { x: text, l: [text, "b"] },
      },
    );
    expect(columns.map((c) => c[0])).toEqual([text, [text, "b"], null]);
    const map = await db.query(
      "SELECT getvariable('m')[getvariable('k')] AS v, typeof(getvariable('m')) AS t",
      {
        params: { m: { [text]: 2.5, other: 1 }, k: text },
      },
    );
    expect(map.columns.map((c) => c[0])).toEqual([2.5, "MAP(VARCHAR, DOUBLE)"]);
    expect((await db.query("SELECT count(*) FROM t")).columns[0]).toEqual([1]);
  });

  it("types every value", async () => {
    const { columns } = await db.query(
      "SELECT [typeof(getvariable('n')), typeof(getvariable('b')), typeof(getvariable('d')), typeof(getvariable('l')), typeof(getvariable('e')), typeof(getvariable('m'))], getvariable('d'), getvariable('n'), getvariable('b'), getvariable('z')",
      {
        params: {
          n: 20,
          b: false,
          d: new Date(Date.UTC(2024, 1, 29, 1, 2, 3, 4)),
          l: ["a"],
          e: [],
          m: {},
          z: null,
        },
      },
    );
    expect(columns.map((c) => c[0])).toEqual([
      ["DOUBLE", "BOOLEAN", "TIMESTAMP", "VARCHAR[]", "VARCHAR[]", "MAP(VARCHAR, DOUBLE)"],
      Date.UTC(2024, 1, 29, 1, 2, 3, 4),
      20,
      false,
      null,
    ]);
  });

  it("forgets the variables of the query before", async () => {
    await db.query("SELECT 1", { params: { left_over: 7 } });
    expect((await db.query("SELECT getvariable('left_over') AS x")).columns[0]).toEqual([null]);
  });

  it.each(["x = 1; DROP TABLE t", "a b", "", "x-y", "1a", "x\u0000"])("refuses the name %j", async (name) => {
    await expect(db.query("SELECT 1", { params: { [name]: 1 } })).rejects.toThrow(TypeError);
  });

  it("refuses numbers that are none", async () => {
    await expect(db.query("SELECT 1", { params: { x: Number.NaN } })).rejects.toThrow(TypeError);
  });

  it("works inside views whose expression has a fixed type", async () => {
    await db.query(
      "CREATE OR REPLACE VIEW v AS SELECT coalesce(CAST(getvariable('target') AS MAP(VARCHAR, DOUBLE))['q'], 20)::DOUBLE AS x",
    );
    expect((await db.query("FROM v")).columns[0]).toEqual([20]);
    expect((await db.query("FROM v", { params: { target: { q: 30 } } })).columns[0]).toEqual([30]);
    expect((await db.query("FROM v", { params: { target: { r: 30 } } })).columns[0]).toEqual([20]);
  });
});
