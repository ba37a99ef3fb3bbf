import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { kinds, records, schema } from "../../src/base";
import { buildVersion } from "../../src/engine/build-version";
import { inlineRanges, rangesOf, unite } from "../../src/engine/dead-rows";
import type { DataState } from "../../src/store";
import { openDuckDb, type TestDuckDb } from "../duckdb";
import { dataset, segment, stateOf, superseded } from "./states";

let db: TestDuckDb;
const start = "TIMESTAMP '2024-01-01'";
const columns = [
  "call_id",
  "started_at",
  "ended_at",
  "direction",
  "import_id",
  "system_id",
  "src_row",
  "src_note",
];

beforeEach(async () => {
  db = await openDuckDb(
    ["a", "b"].flatMap((name, k) => [
      `ATTACH ':memory:' AS ${name}`,
      `ATTACH ':memory:' AS w${name}`,
      `CREATE TABLE ${name}.calls AS SELECT '${name}' || i AS call_id, ${start} + INTERVAL 1 HOUR * i AS started_at,
        ${start} + INTERVAL 1 HOUR * i + INTERVAL 90 SECOND AS ended_at, 'inbound' AS direction,
        CASE WHEN i < 50 THEN 'i${k}' ELSE 'j${k}' END AS import_id, 's' AS system_id, i AS src_row, 'n' AS src_note
       FROM range(100) t(i)`,
      `CREATE TABLE w${name}.windows AS SELECT i::DOUBLE AS prev_in_s, NULL::DOUBLE AS next_in_s, NULL::DOUBLE AS next_out_s,
        NULL::DOUBLE AS returned_s, i::INTEGER AS attempt_no FROM range(100) t(i)`,
    ]),
  );
});
afterEach(() => db.close());

const windows = (name: string) =>
  segment(`w${name}`, [], { role: "windows", of: name, columns: ["prev_in_s", "attempt_no"] });
const twoSegments: Partial<DataState> = {
  datasets: ["i0", "j0", "i1", "j1"].map((id) => dataset(id)),
  segments: [
    segment("a", ["i0", "j0"], { columns }),
    segment("b", ["i1", "j1"], { columns }),
    windows("a"),
    windows("b"),
  ],
};
const build = (more: Partial<DataState>): Promise<void> =>
  buildVersion(db, stateOf({ ...twoSegments, ...more }), (id) => id, [
    { name: "odd", sql: "SELECT * FROM calls_windowed WHERE src_row % 2 = 1" },
  ]);
const ids = async (where = ""): Promise<unknown> =>
  (await db.query(`SELECT call_id FROM calls ${where} ORDER BY ALL`)).columns[0];
const all = (name: string, keep: (i: number) => boolean = () => true): string[] =>
  Array.from({ length: 100 }, (_, i) => i)
    .filter(keep)
    .map((i) => `${name}${i}`);

describe("views of a data version", () => {
  it("are empty but typed without data", async () => {
    await buildVersion(db, stateOf({ version: 3 }), (id) => id, []);
    for (const kind of kinds) {
      const table = await db.query(`FROM ${kind}`);
      expect(table.rowCount).toBe(0);
      expect(table.names.slice(0, schema[kind].length)).toEqual(schema[kind].map((c) => c.name));
    }
    const types = await db.query("SELECT column_name, column_type FROM (DESCRIBE calls_windowed)");
    expect(records(types)).toEqual(
      expect.arrayContaining([
        { column_name: "tags", column_type: "VARCHAR[]" },
        { column_name: "attempt_no", column_type: "INTEGER" },
        { column_name: "coverage_left_s", column_type: "DOUBLE" },
      ]),
    );
    expect((await db.query("SELECT * FROM leads_windowed, coverage")).rowCount).toBe(0);
  });

  it("unite all segments, with missing columns NULL", async () => {
    await build({});
    expect(await ids()).toEqual([...all("a"), ...all("b")].sort());
    const table = await db.query("SELECT count(queue), count(src_note), max(src_row) FROM calls");
    expect(table.columns.map((c) => c[0])).toEqual([0, 200, 99]);
  });

  it("leave out imports in the trash, and segments that hold nothing else", async () => {
    await build({
      datasets: [dataset("i0"), dataset("j0", { state: "trashed" }), dataset("i1", { state: "trashed" })],
    });
    expect(await ids()).toEqual(all("a", (i) => i < 50).sort());
  });

  it.each([
    [
      "few",
      [
        [0, 4],
        [10, 10],
      ],
    ],
    ["many", Array.from({ length: inlineRanges + 20 }, (_, i) => [2 * i, 2 * i] as const)],
  ] as const)("leave out rows that a live import replaces: %s", async (_, pairs) => {
    const ranges = pairs.flat();
    const dead = (i: number): boolean => pairs.some(([f, l]) => i >= f && i <= l);
    await build({ superseded: [superseded("a", "j1", ranges), superseded("b", "gone", [0, 99])] });
    expect(await ids()).toEqual([...all("a", (i) => !dead(i)), ...all("b")].sort());
    const before = (await db.query("SELECT call_id FROM calls_replaced ORDER BY ALL")).columns[0];
    expect(before).toEqual(all("a", dead).sort());
    const table = await db.query(
      "SELECT count(*) FILTER (prev_in_s <> src_row OR attempt_no <> src_row), count(*) FROM calls_windowed",
    );
    expect(table.columns.map((c) => c[0])).toEqual([0, ((await ids()) as unknown[]).length]);
  });

  it("bring replaced rows back when the newer import goes to the trash", async () => {
    const lists = [superseded("a", "j1", [0, 9])];
    await build({
      superseded: lists,
      datasets: [dataset("i0"), dataset("j0"), dataset("i1"), dataset("j1", { state: "trashed" })],
    });
    expect(await ids()).toEqual([...all("a"), ...all("b", (i) => i < 50)].sort());
  });

  it("know what is left of the coverage, and carry higher layers' views", async () => {
    await build({ superseded: [superseded("b", "j0", [99, 99]), superseded("a", "j1", [99, 99])] });
    const table = await db.query("SELECT min(coverage_left_s), max(coverage_left_s), count(*) FROM odd");
    expect(table.columns.map((c) => c[0])).toEqual([90 + 3600, 97 * 3600 + 90, 98]);
  });
});

describe("ranges", () => {
  it.each([
    [[], []],
    [
      [
        [3, 5],
        [0, 1],
      ],
      [0, 1, 3, 5],
    ],
    [
      [
        [0, 1],
        [2, 2],
      ],
      [0, 2],
    ],
    [
      [
        [0, 9, 20, 20],
        [5, 12],
      ],
      [0, 12, 20, 20],
    ],
    [
      [
        [0, 9],
        [2, 3],
      ],
      [0, 9],
    ],
  ])("%j", (lists, expected) => {
    expect(unite(lists)).toEqual(expected);
  });
  it("of row ids", () => expect(rangesOf([1, 2, 3, 7, 9, 10])).toEqual([1, 3, 7, 7, 9, 10]));
});
