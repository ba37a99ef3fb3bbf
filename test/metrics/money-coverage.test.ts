import { afterAll, beforeAll, expect, test } from "vitest";
import { metricGroups, moneyCoverage } from "../../src/metrics";
import type { TestDuckDb } from "../duckdb";
import { scopeOf, value } from "./ask";
import { coverageEnd, golden, goldenPeriod } from "./golden";
import { load, withRows } from "./relations";

const scope = scopeOf(goldenPeriod.from, goldenPeriod.to);
let db: TestDuckDb;
beforeAll(async () => {
  db = await withRows(golden, coverageEnd);
});
afterAll(() => db.close());

test("golden: every source has a row of spending, one of two deals has no lead", async () => {
  // google, radio and referral have leads; D2 came from L4, D4 from nobody; outbound calls name no source
  expect(await moneyCoverage(db, "source", scope)).toEqual({
    groups: 3,
    withoutSpend: [],
    spendStored: true,
    dealsStored: true,
    won: 2,
    unjoined: 1,
    unnamed: 0,
    unnamedSpend: 0,
  });
  // no lead, call or row of spending names a campaign
  expect(await moneyCoverage(db, "campaign", scope)).toMatchObject({
    groups: 0,
    won: 2,
    unnamed: 1,
    unnamedSpend: 1,
  });
});

test("spending for two of five campaigns, and deals that name none", async () => {
  const at = "2024-07-02 10:00:00";
  const lead = (id: string, campaign: string | null) => ({ lead_id: id, created_at: at, campaign });
  const deal = (id: string, lead_id: string | null) => ({
    deal_id: id,
    lead_id,
    closed_on: "2024-07-05",
    status: "won",
    amount: 100,
    currency: "EUR",
  });
  const spent = (campaign: string | null, amount: number) => ({
    period_start: "2024-07-01",
    period_end: "2024-07-03",
    campaign,
    amount,
    currency: "EUR",
  });
  await load(
    db,
    {
      calls: [
        {
          call_id: "o",
          started_at: at,
          direction: "outbound",
          result: "answered",
          campaign: "e",
          lead_id: "1",
        },
      ],
      leads: [lead("1", "a"), lead("2", "b"), lead("3", "c"), lead("4", "d"), lead("5", null)],
      deals: [deal("x", "1"), deal("y", "5"), deal("z", null)],
      spend: [spent("a", 60), spent("b", 30), spent(null, 10)],
    },
    coverageEnd,
  );
  expect(await moneyCoverage(db, "campaign", scope)).toEqual({
    groups: 5, // a to d of the leads, e of the call
    withoutSpend: ["c", "d", "e"],
    spendStored: true,
    dealsStored: true,
    won: 3,
    unjoined: 1, // z
    unnamed: 1, // y, whose lead names no campaign
    unnamedSpend: 0.1,
  });
  // the rows and what names none of them come to the whole
  for (const [variant, whole] of [
    ["revenue", 200],
    ["spend", 100],
  ] as const) {
    const { groups } = await metricGroups(db, "return-on-investment", "campaign", scope, { variant });
    expect((await value(db, "return-on-investment", scope, variant)).value).toBeCloseTo(whole, 9);
    expect(groups.reduce((sum, group) => sum + (group.value.value ?? 0), 0)).toBeCloseTo(whole, 9);
  }
  const only = await moneyCoverage(db, "campaign", { ...scope, filters: { campaign: ["c"] } });
  expect(only).toMatchObject({ groups: 1, withoutSpend: ["c"], won: 0 });
});

test("what is not stored at all is told apart from what is missing for some", async () => {
  await load(db, { calls: golden.calls, leads: golden.leads }, coverageEnd);
  expect(await moneyCoverage(db, "source", scope)).toMatchObject({
    spendStored: false,
    dealsStored: false,
    unnamedSpend: null,
  });
});
