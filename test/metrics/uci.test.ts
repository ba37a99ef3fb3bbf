import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { metricGroups, wilson, type Scope } from "../../src/metrics";
import { openDuckDb, type TestDuckDb } from "../duckdb";
import { scopeOf, value } from "./ask";
import { canonical, engineViews } from "./relations";

const file = fileURLToPath(
  new URL("../../../shared/data/uci_bank_marketing/bank-full_45211_comma_YN.csv", import.meta.url),
);
const scope: Scope = scopeOf("2008-01-01T00:00:00", "2009-01-01T00:00:00");

/**
 * UCI Bank Marketing has one row a client: how often it was called in the campaign (`campaign`), how long the last
 * call took (`duration`) and whether it subscribed (`y`). Here each client is a lead, each contact an outbound call
 * a minute after the one before, of which only the last has a duration and a code: deal_closed or not_interested.
 * Splits become dimensions: `contact` the source, `poutcome` the campaign, `month` the region, contacts (to 6) the
 * country. The file says nothing of who answered; every contact counts as a conversation.
 */
async function clients(db: TestDuckDb): Promise<void> {
  db.registerText("local/bank.csv", readFileSync(file, "utf8"));
  await db.query(`CREATE TABLE bank AS SELECT row_number() OVER () AS id, *
    FROM read_csv('local/bank.csv', header = true, auto_detect = false, delim = ',', columns = {
      age: 'INTEGER', job: 'VARCHAR', marital: 'VARCHAR', education: 'VARCHAR', "default": 'VARCHAR', balance: 'INTEGER',
      housing: 'VARCHAR', loan: 'VARCHAR', contact: 'VARCHAR', day: 'INTEGER', month: 'VARCHAR', duration: 'DOUBLE',
      campaign: 'INTEGER', pdays: 'INTEGER', previous: 'INTEGER', poutcome: 'VARCHAR', y: 'VARCHAR'})`);
  await db.query(`CREATE TABLE contacts AS
    SELECT 'c' || id || '-' || k AS call_id, 'l' || id AS lead_id, 'outbound' AS direction, 'answered' AS result,
      TIMESTAMP '2008-05-01 09:00:00' + k * INTERVAL 1 MINUTE AS started_at, contact AS source, poutcome AS campaign,
      month AS region, least(bank.campaign, 6)::VARCHAR AS country,
      CASE WHEN k = bank.campaign THEN duration END AS talk_s,
      CASE WHEN k = bank.campaign THEN CASE WHEN y = 'Y' THEN 'deal_closed' ELSE 'not_interested' END END AS disposition
    FROM bank, unnest(range(1, bank.campaign + 1)) AS attempt(k)`);
  await canonical(db, "calls", "contacts", [
    "call_id",
    "lead_id",
    "direction",
    "result",
    "started_at",
    "source",
    "campaign",
    "region",
    "country",
    "talk_s",
    "disposition",
  ]);
  for (const kind of ["leads", "deals", "surveys", "legs", "spend", "agent_time"] as const)
    await canonical(db, kind, "(SELECT 1 WHERE false)", []);
  await engineViews(db, "2009-01-01 00:00:00");
}

describe.skipIf(!existsSync(file))("UCI Bank Marketing (metrics.md 6.2)", () => {
  let db: TestDuckDb;
  beforeAll(async () => {
    db = await openDuckDb();
    await clients(db);
  });
  afterAll(() => db.close());

  test("11.698480 % of clients, 4.2327 % of calls: the same data by unit", async () => {
    const client = await value(db, "conversion-rate", scope, "per_lead_dialled");
    expect(client).toMatchObject({ numerator: 5289, denominator: 45_211 });
    expect((client.value ?? 0) * 100).toBeCloseTo(11.69848, 6);
    expect((client.low ?? 0) * 100).toBeCloseTo(11.405, 3);
    expect((client.high ?? 0) * 100).toBeCloseTo(11.998, 3);
    const call = await value(db, "conversion-rate", scope, "per_attempt");
    expect(call).toMatchObject({ numerator: 5289, denominator: 124_956 });
    expect((call.value ?? 0) * 100).toBeCloseTo(4.2327, 4);
  });

  test("contacts a client: mean 2.763841, median 2, at most 63", async () => {
    expect((await value(db, "attempts-per-lead", scope)).value).toBeCloseTo(2.763841, 6);
    expect(await value(db, "attempts-per-lead", scope, "median")).toMatchObject({ value: 2 });
    expect((await value(db, "attempts-per-lead", scope)).extra.longest).toBe(63);
  });

  test("the last call: mean 258.163080 s, median 180 s, longest 4,918 s, three of 0 s", async () => {
    const found = await value(db, "average-call-duration", scope);
    expect(found.value).toBeCloseTo(258.16308, 5);
    expect(found).toMatchObject({
      state: "partial",
      n: 45_211,
      extra: { median: 180, longest: 4918, zero_length: 3 },
    });
    expect(found.unknownShare).toBeCloseTo(1 - 45_211 / 124_956, 12);
  });

  test.each([
    [
      "source",
      [
        ["cellular", 29_285, 4369],
        ["unknown", 13_020, 530],
        ["telephone", 2906, 390],
      ],
    ],
    [
      "campaign",
      [
        ["unknown", 36_959, 3386],
        ["failure", 4901, 618],
        ["other", 1840, 307],
        ["success", 1511, 978],
      ],
    ],
    [
      "country",
      [
        ["1", 17_544, 2561],
        ["2", 12_505, 1401],
        ["3", 5521, 618],
        ["6", 4355, 253],
        ["4", 3522, 317],
        ["5", 1764, 139],
      ],
    ],
    [
      "region",
      [
        ["may", 13_766, 925],
        ["jul", 6895, 627],
        ["aug", 6247, 688],
        ["jun", 5341, 546],
        ["nov", 3970, 403],
        ["apr", 2932, 577],
        ["feb", 2649, 441],
        ["jan", 1403, 142],
        ["oct", 738, 323],
        ["sep", 579, 269],
        ["mar", 477, 248],
        ["dec", 214, 100],
      ],
    ],
  ] as const)("clients by %s", async (dimension, splits) => {
    const found = await metricGroups(db, "conversion-rate", dimension, scope, {
      variant: "per_lead_dialled",
    });
    expect(found.groups.map(({ group, value: v }) => [group, v.denominator, v.numerator])).toEqual(splits);
    for (const { value: v } of found.groups)
      expect(v.low).toBeCloseTo(wilson(v.numerator ?? 0, v.denominator ?? 1)?.low ?? NaN, 12);
  });
});
