import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { records } from "../../src/base";
import { coverageLeftSql, coverageSql, leadWindowsSql, windowsSql } from "../../src/engine/windows";
import { openDuckDb, type TestDuckDb } from "../duckdb";

/** id, minute of start, direction, contact, result, more. */
const rows = `
  ('a', 0, 'inbound', 'x', 'abandoned', NULL, NULL, false, 's'),
  ('b', 10, 'inbound', 'x', 'abandoned', NULL, NULL, false, 's'),
  ('b2', 10, 'inbound', 'x', 'answered', NULL, NULL, false, 's'), -- same start as b: neither's neighbour
  ('t', 12, 'inbound', 'x', 'answered', NULL, NULL, true, 's'), -- a test call is nobody's neighbour
  ('o', 20, 'outbound', 'x', 'answered', NULL, 'a', false, 's'), -- returns a, and is b's next outbound
  ('c', 30, 'inbound', 'x', 'answered', NULL, NULL, false, 's'),
  ('y', 5, 'inbound', 'x', 'answered', NULL, NULL, false, 'other'), -- another system's contact of the same key
  ('n1', 1, 'inbound', NULL, 'answered', NULL, NULL, false, 's'), -- withheld numbers are not one contact
  ('n2', 2, 'inbound', NULL, 'answered', NULL, NULL, false, 's'),
  ('l2', 50, 'outbound', 'z', 'no_answer', 'lead', NULL, false, 's'),
  ('l1', 50, 'outbound', 'z', 'no_answer', 'lead', NULL, false, 's'), -- same start: by id
  ('l3', 60, 'outbound', 'z', 'answered', 'lead', NULL, false, 's'),
  ('lc', 55, 'outbound', 'z', 'answered', 'lead', 'c', false, 's'), -- a callback is no sales attempt
  ('lt', 40, 'outbound', 'z', 'answered', 'lead', NULL, true, 's'),
  ('l0', 45, 'outbound', 'z', 'busy', 'early', NULL, false, 's')`;

let db: TestDuckDb;
beforeAll(async () => {
  db = await openDuckDb([
    `CREATE TABLE calls AS SELECT call_id, TIMESTAMP '2024-01-01' + INTERVAL 1 MINUTE * m AS started_at,
      TIMESTAMP '2024-01-01' + INTERVAL 1 MINUTE * (m + 3) AS ended_at, direction, contact_key, result, lead_id,
      callback_of, is_test, system_id
     FROM (VALUES ${rows}) t(call_id, m, direction, contact_key, result, lead_id, callback_of, is_test, system_id)`,
    `CREATE TABLE leads AS SELECT lead_id, TIMESTAMP '2024-01-01' + INTERVAL 1 MINUTE * m AS created_at
     FROM (VALUES ('lead', 44), ('lead', 56), ('early', 46), ('none', 0)) t(lead_id, m)`,
  ]);
});
afterAll(() => db.close());

const of = async (id: string): Promise<unknown> => {
  const table = await db.query(
    `SELECT prev_in_s, next_in_s, next_out_s, returned_s, attempt_no FROM (${windowsSql("calls")}) WHERE call_id = $$${id}$$`,
  );
  return table.columns.map((c) => c[0]);
};

describe("calls around a call", () => {
  it.each([
    ["a", [null, 600, 1200, 1200, null]],
    ["b", [600, 1200, 600, 600, null]],
    ["b2", [600, 1200, 600, 600, null]],
    ["t", [120, 1080, 480, 480, null]],
    ["o", [600, 600, null, null, null]],
    ["c", [1200, null, null, 1500, null]], // no later call to x, but lc says it returns c
    ["y", [null, null, null, null, null]],
    ["n1", [null, null, null, null, null]],
    ["l1", [null, null, 300, 300, 1]],
    ["l2", [null, null, 300, 300, 2]],
    ["l3", [null, null, null, null, 3]],
    ["lc", [null, null, 300, 300, null]],
    ["lt", [null, null, 300, 300, null]],
    ["l0", [null, null, 300, 300, 1]],
  ])("%s", async (id, expected) => {
    expect(await of(id)).toEqual(expected);
  });

  it("keeps every row and column once", async () => {
    const table = await db.query(`SELECT count(*), count(DISTINCT call_id) FROM (${windowsSql("calls")})`);
    expect(table.columns.map((c) => c[0])).toEqual([15, 15]);
    const names = (await db.query(`SELECT * FROM (${windowsSql("calls")}) LIMIT 0`)).names;
    expect(names.slice(-5)).toEqual(["prev_in_s", "next_in_s", "next_out_s", "returned_s", "attempt_no"]);
    expect(names).toHaveLength(15);
  });
});

describe("calls after a lead", () => {
  it("counts from the lead's creation to the first call at or after it", async () => {
    const table = await db.query(
      `SELECT lead_id, first_attempt_s, first_connect_s FROM (${leadWindowsSql("leads", "calls")}) ORDER BY created_at`,
    );
    expect(records(table)).toEqual([
      { lead_id: "none", first_attempt_s: null, first_connect_s: null },
      { lead_id: "lead", first_attempt_s: 360, first_connect_s: 660 },
      { lead_id: "early", first_attempt_s: null, first_connect_s: null },
      { lead_id: "lead", first_attempt_s: 240, first_connect_s: 240 },
    ]);
  });
});

describe("coverage", () => {
  it("ends with the last start or end of each phone system", async () => {
    await db.query(`CREATE TABLE covered AS ${coverageSql("calls")}`);
    const minute = 60_000;
    const zero = Date.UTC(2024, 0, 1);
    const table = await db.query("SELECT * FROM covered ORDER BY system_id DESC");
    expect(records(table)).toEqual([
      { system_id: "s", from_at: zero, to_at: zero + 63 * minute },
      { system_id: "other", from_at: zero + 5 * minute, to_at: zero + 8 * minute },
    ]);
    const left = await db.query(
      `SELECT coverage_left_s FROM (${coverageLeftSql("calls", "covered")}) WHERE call_id IN ('l3', 'y') ORDER BY call_id`,
    );
    expect(left.columns[0]).toEqual([180, 180]);
  });
});
