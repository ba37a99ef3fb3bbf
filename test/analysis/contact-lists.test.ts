import { afterAll, beforeAll, expect, test } from "vitest";
import { listRows, listSort, type ListId } from "../../src/analysis";
import type { Cell } from "../../src/base";
import { rowPage } from "../../src/metrics";
import type { TestDuckDb } from "../duckdb";
import { scopeOf } from "../metrics/ask";
import { coverageEnd, golden, goldenPeriod } from "../metrics/golden";
import { withRows } from "../metrics/relations";

const scope = scopeOf(goldenPeriod.from, goldenPeriod.to);
let db: TestDuckDb;
beforeAll(async () => {
  db = await withRows(
    {
      ...golden,
      dnc: [
        { contact_key: "C24", since: "2024-07-03" },
        { contact_key: "C21", since: "2024-07-01", revoked_on: "2024-07-04" },
        { contact_key: "C22", since: "2024-07-09" },
      ],
    },
    coverageEnd,
  );
});
afterAll(() => db.close());

async function listed(id: ListId, at = scope): Promise<Readonly<Record<string, Cell>>[]> {
  const source = await listRows(db, id, at);
  const columns = source.columns.map(({ name }) => name);
  return rowPage(db, source, { columns, sort: listSort(id), find: "" }, { offset: 0, limit: 100 });
}
const local = (text: string): number => Date.parse(`${text}Z`);

test("who must be called back, by when, and what is overdue", async () => {
  const rows = await listed("follow-ups");
  // O2's promise was kept by O3; O13 said 5 July, and the logs end on the 12th
  expect(rows.map(({ call_id, due_local, overdue }) => [call_id, due_local, overdue])).toEqual([
    ["O13", local("2024-07-05T09:00:00"), true],
  ]);
});

test("who must not be called: asked in a call, or on a list and not taken off", async () => {
  const rows = await listed("do-not-call-list");
  expect(
    rows.map(({ contact_key, origin, since_local, call_id }) => [contact_key, origin, since_local, call_id]),
  ).toEqual([
    ["C24", "list", local("2024-07-03T00:00:00"), null],
    ["C22", "call", local("2024-07-01T16:00:00"), "O7"], // the earlier of its two requests
  ]);
  const early = await listed("do-not-call-list", scopeOf("2024-06-28T00:00:00", "2024-07-02T00:00:00"));
  expect(early.map(({ contact_key }) => contact_key)).toEqual(["C22", "C21"]);
});

test("hot leads: whose last word was interest", async () => {
  // by plain reading: C20 has an appointment, C22 and C21 refused, C23 bought, C24 is wrong; C25 asked to be called
  expect(
    (await listed("hot-leads")).map(({ contact_key, call_id, tries_since }) => [
      contact_key,
      call_id,
      tries_since,
    ]),
  ).toEqual([["C25", "O13", 0]]);
  // two days earlier C20 was interested too, and nothing had come of it
  const before = await listed("hot-leads", scopeOf("2024-06-28T00:00:00", "2024-07-03T00:00:00"));
  expect(before.map(({ contact_key }) => contact_key)).toEqual(["C20"]);
});

test("wrong numbers, and calls placed after a request", async () => {
  expect((await listed("wrong-numbers")).map(({ call_id }) => call_id)).toEqual(["O10"]);
  // C22 asked on the 1st and was called on the 4th; C24's list counts from the day after, C21 was called on the 2nd while listed
  expect((await listed("do-not-call")).map(({ call_id }) => call_id).sort()).toEqual(["O5", "O8"]);
});
