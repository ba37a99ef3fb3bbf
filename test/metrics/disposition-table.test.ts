import { afterAll, beforeAll, expect, test } from "vitest";
import { countRows, dispositionCalls, dispositionTable, shownApart, type CutBy } from "../../src/metrics";
import type { TestDuckDb } from "../duckdb";
import { scopeOf } from "./ask";
import { coverageEnd, golden, goldenPeriod } from "./golden";
import { load, withRows } from "./relations";

let db: TestDuckDb;
beforeAll(async () => {
  db = await withRows(golden, coverageEnd);
});
afterAll(() => db.close());

const scope = scopeOf(goldenPeriod.from, goldenPeriod.to);

// The golden rows, counted in plain JavaScript.
type Call = Readonly<Record<string, unknown>>;
const rows: readonly Call[] = golden.calls;
const attempts = rows.filter(
  (c) => c.direction === "outbound" && c.is_test !== true && (c.callback_of ?? null) === null,
);
const codeOf = (c: Call): string =>
  String(c.disposition ?? (c.tags as readonly string[] | null)?.[0] ?? "(none)");
const attemptOf = (c: Call): string => {
  if ((c.lead_id ?? null) === null) return "(none)";
  const own = attempts
    .filter(({ lead_id }) => lead_id === c.lead_id)
    .sort((a, b) => (String(a.started_at) < String(b.started_at) ? -1 : 1));
  return String(own.indexOf(c) + 1);
};
const keys: Readonly<Record<string, (c: Call) => string>> = {
  agent_id: ({ agent_id }) => String(agent_id ?? "(none)"),
  hour: ({ started_at }) => String(started_at).slice(11, 13),
  attempt: attemptOf,
};
function counted(key: (c: Call) => string): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const found: Record<string, Record<string, number>> = {};
  for (const call of attempts) {
    const group = (found[key(call)] ??= {});
    group[codeOf(call)] = (group[codeOf(call)] ?? 0) + 1;
  }
  return found;
}

test.each(["agent_id", "hour", "attempt"] as const)(
  "the golden attempts by %s, as plain counting has them",
  async (by) => {
    const found = await dispositionTable(db, scope, by);
    expect(found.population).toBe("sales-attempts");
    expect(found.needs).toEqual([]);
    const seen = Object.fromEntries(
      found.groups.map(({ group, codes }) => [group, Object.fromEntries(codes)]),
    );
    expect(seen).toEqual(counted(keys[by] ?? codeOf));
    expect(found.whole.n).toBe(12);
    for (const { n, codes, coding } of found.groups) {
      expect([...codes.values()].reduce((a, b) => a + b, 0)).toBe(n);
      expect(coding.coded + coding.unmapped + coding.uncoded).toBe(n);
    }
  },
);

test("each number opens exactly its calls", async () => {
  for (const by of ["agent_id", "hour", "attempt"] satisfies CutBy[]) {
    const { groups, population } = await dispositionTable(db, scope, by);
    for (const { group, codes } of groups)
      for (const [code, n] of codes) {
        const source = await dispositionCalls(db, scope, { population, code, by, group });
        expect([
          group,
          code,
          await countRows(db, source, { columns: ["call_id"], sort: null, find: "" }),
        ]).toEqual([group, code, n]);
      }
  }
});

test("what the data cannot tell apart is said: no queue on dials, no lead on inbound calls", async () => {
  expect(await dispositionTable(db, scope, "queue")).toMatchObject({ needs: ["queue"], groups: [] });
  const inbound = scopeOf(goldenPeriod.from, goldenPeriod.to, { filters: { direction: ["inbound"] } });
  expect(await dispositionTable(db, inbound, "attempt")).toMatchObject({ needs: ["disposition", "lead_id"] });
});

test("told apart by people, only what they talked on is counted where the rest has no name", async () => {
  const other = await withRows(
    {
      calls: Array.from({ length: 40 }, (_, i) => ({
        call_id: `d${i}`,
        started_at: "2026-11-02 09:00:00",
        direction: "outbound",
        agent_id: i % 2 === 0 ? (i % 8 === 0 ? "Ada" : "Ben") : null,
        result: i % 2 === 0 ? "answered" : "no_answer",
        disposition: i % 2 === 1 ? "no_answer" : i % 4 === 0 ? "interested" : null,
      })),
    },
    "2026-11-03 00:00:00",
  );
  const day = scopeOf("2026-11-02T00:00:00", "2026-11-03T00:00:00");
  const found = await dispositionTable(other, day, "agent_id");
  expect(found.population).toBe("sales-conversations");
  expect(found.groups.map(({ group, n }) => [group, n])).toEqual([
    ["Ben", 15],
    ["Ada", 5],
  ]);
  const hours = await dispositionTable(other, day, "hour");
  expect([hours.population, hours.whole.n]).toEqual(["sales-attempts", 40]);
  const coding = await dispositionTable(other, day, "agent_id", { conversations: true });
  expect(coding.groups.map(({ group, coding: c }) => [group, c.coded, c.uncoded])).toEqual([
    ["Ben", 5, 10],
    ["Ada", 5, 0],
  ]);
  await load(other, { calls: [] });
  expect((await dispositionTable(other, day, "hour")).whole.n).toBe(0);
  other.close();
});

test("one group left out alone takes the smallest other with it", () => {
  const size = (n: number): number => n;
  expect(shownApart([9, 8, 7, 3], size, 5)).toEqual([9, 8]);
  expect(shownApart([9, 8, 4, 3], size, 5)).toEqual([9, 8]);
  expect(shownApart([9, 8, 7], size, 5)).toEqual([9, 8, 7]);
  expect(shownApart([4], size, 5)).toEqual([]);
});
