import { afterAll, beforeAll, expect, test } from "vitest";
import { callDetail, countRows, metricRows, type RowSource } from "../../../src/metrics";
import type { TestDuckDb } from "../../duckdb";
import { scopeOf } from "../ask";
import { withRows } from "../relations";

const call = {
  call_id: "c1",
  started_at: "2024-07-01 10:00:00",
  direction: "inbound",
  contact_key: "+4930111111",
  result: "answered",
  disposition: "deal_closed",
  tags: ["follow_up_required"],
  wait_s: 5,
};
const other = { ...call, call_id: "c2", result: "abandoned", disposition: "busy", tags: [] };
const leg = (leg_key: number, started_at: string, agent_id: string | null) => ({
  ...call,
  leg_key,
  started_at,
  agent_id,
});
let db: TestDuckDb;
let source: RowSource;
beforeAll(async () => {
  db = await withRows({
    calls: [call, other],
    legs: [
      leg(1, "2024-07-01 10:04:00", "third"),
      leg(9, "2024-07-01 10:00:00", "first"),
      leg(5, "2024-07-01 10:02:00", "second"),
      { ...leg(7, "2024-07-01 10:01:00", "elsewhere"), call_id: "c2" },
    ],
  });
  const scope = scopeOf("2024-07-01T00:00:00", "2024-07-02T00:00:00");
  source = await metricRows(db, { metric: "service-level", variant: "sl3", scope }, 0, "all");
});
afterAll(() => db.close());

test("an opened call has its legs in the order they happened, and no other call's", async () => {
  const found = await callDetail(db, { systemId: "golden", callId: "c1" });
  expect(found?.fields).toMatchObject({ call_id: "c1", result: "answered" });
  expect(found?.legs.map(({ agent_id }) => agent_id)).toEqual(["first", "second", "third"]);
  expect(new Set(found?.legs.map(({ leg_key }) => leg_key)).size).toBe(3);
  expect(await callDetail(db, { systemId: "golden", callId: "gone" })).toBeNull();
});

test("a list is found in by what is stored, and by the codes whose words were found", async () => {
  const columns = ["contact_key", "disposition", "tags"];
  const found = (find: string, codes: Record<string, string[]> = {}) =>
    countRows(db, source, { columns, sort: null, find, codes });
  expect(await found("deal_cl")).toBe(1);
  expect(await found("deal cl")).toBe(0);
  expect(await found("deal cl", { disposition: ["deal_closed"] })).toBe(1);
  expect(await found("required", { tags: ["follow_up_required"] })).toBe(1);
  expect(await found("besetzt", { disposition: ["busy", "deal_closed"], tags: [] })).toBe(2);
  // A column that is not shown is not searched.
  expect(await found("nowhere", { result: ["answered"] })).toBe(0);
});
