import { afterAll, beforeAll, expect, it } from "vitest";
import { records } from "../../src/base";
import { dealLinksSql, leadLinksSql, linkedCallsSql, surveyLinksSql } from "../../src/engine";
import { openDuckDb, type TestDuckDb } from "../duckdb";

let db: TestDuckDb;
const calls = `SELECT * FROM (VALUES
  ('p', 'c1', '2026-03-02 09:00', 'outbound', 'answered', '+491', 'L1', NULL, NULL, NULL),
  ('p', 'c2', '2026-03-02 10:00', 'outbound', 'no_answer', '+492', NULL, NULL, NULL, NULL),
  ('p', 'c3', '2026-02-01 10:00', 'outbound', 'answered', '+492', NULL, NULL, NULL, NULL),
  ('p', 'c4', '2026-03-03 10:00', 'outbound', 'answered', '+493', NULL, NULL, NULL, NULL),
  ('p', 'c5', '2026-03-03 11:00', 'inbound', 'answered', '+495', '00Q5g00000AbCdEAA1', 'D5', 'v1', NULL),
  ('p', 'c6', '2026-03-04 11:00', 'inbound', 'answered', '+496', NULL, NULL, NULL, NULL),
  ('p', 'c7', '2026-03-05 09:00', 'inbound', 'answered', '+496', NULL, NULL, NULL, NULL),
  ('q', 'c7', '2026-03-05 09:30', 'inbound', 'answered', '+497', NULL, NULL, NULL, 'x@example.com')
) t(system_id, call_id, began, direction, result, contact_key, lead_id, deal_id, conversation_id, email)`;
const leads = `SELECT * FROM (VALUES
  (1, 'L1', '2026-03-01', NULL, NULL, NULL), (2, 'L2', '2026-03-01', '+492', NULL, NULL),
  (3, 'L3', '2026-03-01', '+493', NULL, NULL), (4, 'L4', '2026-03-01', '+493', NULL, NULL),
  (5, '00Q5g00000AbCdE', '2026-03-01', NULL, NULL, 'D9'), (6, 'L6', '2026-03-01', NULL, NULL, NULL),
  (7, 'L7', '2026-03-01', '+499', 'x@example.com', NULL)
) t(rid, lead_id, began, contact_key, email, deal_id)`;
const all = async (sql: string): Promise<unknown> =>
  records(await db.query(`SELECT * FROM (${sql}) ORDER BY ALL`)).map((row) => Object.values(row).join(" "));

beforeAll(async () => {
  db = await openDuckDb([
    `CREATE TABLE calls AS SELECT * EXCLUDE (began), began::TIMESTAMP AS started_at, false AS is_test FROM (${calls})`,
    `CREATE TABLE leads AS SELECT * EXCLUDE (began), began::TIMESTAMP AS created_at, 0 AS seg FROM (${leads})`,
    `CREATE TABLE linked AS ${linkedCallsSql("calls", "leads")}`,
  ]);
});
afterAll(() => db.close());

it("calls find their lead by id, else by number from its creation on, else by address; never one of several", async () => {
  expect(await all("SELECT system_id, call_id, lead_id, lead_by, lead_link FROM linked")).toEqual([
    "p c1 L1 id ",
    "p c2 L2 number L2",
    "p c3   ",
    "p c4   ",
    "p c5 00Q5g00000AbCdE id 00Q5g00000AbCdE",
    "p c6   ",
    "p c7   ",
    "q c7 L7 email L7",
  ]);
});

it("leads say how they were found, or why not", async () => {
  expect(await all(`SELECT rid, link FROM (${leadLinksSql("leads", "linked")})`)).toEqual([
    "1 id", "2 number", "3 ambiguous", "4 ambiguous", "5 id", "6 none", "7 email",
  ]); // prettier-ignore
});

it("deals find lead and calls by ids of both sides, by number and by address", async () => {
  await db.query(`CREATE TABLE deals AS SELECT *, 0 AS seg FROM (VALUES
    (1, 'D1', 'L1', NULL, NULL), (2, 'D9', NULL, NULL, NULL), (3, 'D5', NULL, NULL, NULL), (4, 'D4', NULL, '+492', NULL),
    (5, 'D6', NULL, '+493', NULL), (6, 'D7', NULL, '+490', NULL), (7, 'D8', NULL, NULL, NULL), (8, 'DA', NULL, '+496', NULL),
    (9, 'DB', NULL, NULL, 'x@example.com')) t(rid, deal_id, lead_id, contact_key, email)`);
  expect(await all(`SELECT rid, lead_link, link FROM (${dealLinksSql("deals", "leads", "linked")})`)).toEqual(
    [
      "1 L1 id",
      "2 00Q5g00000AbCdE id",
      "3 00Q5g00000AbCdE id",
      "4 L2 number",
      "5  number", // whose number it is of two leads is open, but calls were made to it
      "6  none",
      "7  no_key",
      "8  number",
      "9 L7 email",
    ],
  );
});

it("surveys find their call by id in one system, by conversation, else the last call of the number before", async () => {
  await db.query(`CREATE TABLE surveys AS SELECT * REPLACE (responded_at::TIMESTAMP AS responded_at), 0 AS seg FROM (VALUES
    (1, 's', 'c1', NULL, NULL, NULL, NULL), (2, 's', 'c7', NULL, NULL, NULL, NULL), (3, 'q', 'c7', NULL, NULL, NULL, NULL),
    (4, 's', NULL, 'v1', NULL, NULL, NULL), (5, 's', NULL, NULL, '+496', NULL, '2026-03-05 08:00'),
    (6, 's', NULL, NULL, '+496', NULL, '2026-03-05'), (7, 's', NULL, NULL, '+496', NULL, NULL),
    (8, 's', NULL, NULL, '+496', NULL, '2026-03-20'), (9, 's', NULL, NULL, NULL, 'x@example.com', '2026-03-06'),
    (10, 's', NULL, NULL, NULL, NULL, '2026-03-06'), (11, 's', 'zz', NULL, '+497', NULL, '2026-03-05 10:00')
  ) t(rid, system_id, call_id, conversation_id, contact_key, email, responded_at)`);
  expect(await all(`SELECT rid, call_link, call_system, link FROM (${surveyLinksSql("surveys", "linked")})`)).toEqual([
    "1 c1 p id", "2   ambiguous", "3 c7 q id", "4 c5 p id", "5 c6 p number", "6 c7 p number", "7   ambiguous", "8   none",
    "9 c7 q email", "10   no_key", "11 c7 q number",
  ]); // prettier-ignore
});
