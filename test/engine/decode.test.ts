import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDuckDb, type TestDuckDb } from "../duckdb";

let db: TestDuckDb;
beforeAll(async () => {
  db = await openDuckDb();
});
afterAll(() => db.close());

const one = async (expression: string): Promise<unknown> =>
  (await db.query(`SELECT ${expression} AS x`)).columns[0]?.[0];

describe("results become plain values", () => {
  it.each([
    ["9007199254740991::BIGINT", 9007199254740991],
    ["sum(1)", 1],
    ["sum(1::HUGEINT)", 1],
    ["12.34::DECIMAL(10,2)", 12.34],
    ["count(*)", 1],
    ["TIMESTAMP '1960-01-01 00:00:00.5'", Date.UTC(1960, 0, 1) + 500],
    ["TIMESTAMP '2024-06-01 10:20:30'", Date.UTC(2024, 5, 1, 10, 20, 30)],
    ["date_trunc('week', TIMESTAMP '2024-06-05 10:00:00')", Date.UTC(2024, 5, 3)],
    ["DATE '2024-02-29'", Date.UTC(2024, 1, 29)],
    ["TIME '01:00:01'", 3601000],
    ["['a', NULL, 'b']", ["a", null, "b"]],
    ["[1::BIGINT, 2]", [1, 2]],
    ["[[1], []]", [[1], []]],
    ["[12.34, -0.5]", [12.34, -0.5]],
    ["-12.34::DECIMAL(38, 2)", -12.34],
    ["-5::HUGEINT", -5],
    ["600.0", 600],
    ["NULL", null],
    ["true", true],
    ["'naïve \u0645'", "naïve \u0645"],
  ])("%s", async (sql, expected) => {
    expect(await one(sql)).toEqual(expected);
  });

  it("keeps NULLs in numeric columns and joins batches", async () => {
    const table = await db.query(
      "SELECT CASE WHEN i % 3 = 0 THEN NULL ELSE i END AS a, i AS b, i::VARCHAR AS c FROM range(5000) t(i)",
    );
    expect(table.rowCount).toBe(5000);
    expect(table.columns.map((c) => c.length)).toEqual([5000, 5000, 5000]);
    expect(table.columns[0]?.slice(0, 4)).toEqual([null, 1, 2, null]);
    expect(table.columns[1]?.[4999]).toBe(4999);
    expect(table.columns[2]?.[4999]).toBe("4999");
  });

  it("names the types", async () => {
    const table = await db.query(
      "SELECT 1 a, 1.5::DOUBLE b, 'x' c, now()::TIMESTAMP d, DATE '2020-01-01' e, ['x'] f, true g",
    );
    expect(table.types).toEqual([
      "INTEGER",
      "DOUBLE",
      "VARCHAR",
      "TIMESTAMP",
      "DATE",
      "VARCHAR[]",
      "BOOLEAN",
    ]);
  });

  it.each(["'x'::ENUM('x', 'y')", "['x'::ENUM('x', 'y')]"])(
    "refuses %s rather than give NULL",
    async (sql) => {
      await expect(one(sql)).rejects.toMatchObject({ code: "query_enum", params: { column: "x" } });
    },
  );

  it("gives empty columns for no rows", async () => {
    const table = await db.query("SELECT 1 a, 'x' b WHERE false");
    expect(table).toEqual({
      names: ["a", "b"],
      types: ["INTEGER", "VARCHAR"],
      columns: [[], []],
      rowCount: 0,
    });
  });
});

describe("errors", () => {
  it("are read out of DuckDB's JSON", async () => {
    await expect(db.query(`SELECT "a\\b" FROM FROM 'x"y'`)).rejects.toMatchObject({
      code: "query_failed",
      params: { detail: expect.stringMatching(/^syntax error at or near/) as string },
    });
  });

  it("say that a query took too long or was cancelled, and the connection lives", async () => {
    const endless = "SELECT count(*) FROM range(1000000000000) t(i) WHERE hash(i) = 1";
    const started = performance.now();
    await expect(db.query(endless, { deadlineMs: 50 })).rejects.toMatchObject({ code: "query_deadline" });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    await expect(db.query(endless, { signal: controller.signal })).rejects.toMatchObject({
      code: "query_cancelled",
    });
    expect(performance.now() - started).toBeLessThan(2000);
    expect(await one("1")).toBe(1);
  });
});
