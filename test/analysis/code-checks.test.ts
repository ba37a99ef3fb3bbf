import { afterAll, beforeAll, expect, test } from "vitest";
import { checkRows, ruleCounts, tagPairs, unmappedCodes, type CodeCheck } from "../../src/analysis";
import { countRows } from "../../src/metrics";
import type { TestDuckDb } from "../duckdb";
import { scopeOf } from "../metrics/ask";
import { coverageEnd, golden, goldenPeriod } from "../metrics/golden";
import { withRows } from "../metrics/relations";

const scope = scopeOf(goldenPeriod.from, goldenPeriod.to);
let db: TestDuckDb;
let odd: TestDuckDb;
const call = (call_id: string, more: object): object => ({
  call_id,
  started_at: "2026-11-02 09:00:00",
  direction: "outbound",
  result: "answered",
  talk_s: 90,
  ...more,
});
beforeAll(async () => {
  db = await withRows(golden, coverageEnd);
  odd = await withRows({
    calls: [
      call("a", { tags: ["no_answer", "interested"], disposition: "interested" }), // codes that exclude each other
      call("b", { result: "no_answer", talk_s: 0, disposition: "not_interested" }), // nobody was there to say so
      call("c", { result: "no_answer", talk_s: 0, disposition: "wrong_number" }), // an announcement may say so
      call("d", { disposition: "no_answer", talk_s: 61 }),
      call("e", { disposition: "no_answer", talk_s: 60 }),
      call("f", { disposition: "voicemail_left", talk_s: 200 }), // a message takes its time
      call("g", { disposition: "deal_closed", talk_s: 3 }),
      call("h", { disposition: "callback_requested" }), // no date
      call("i", { disposition: "callback_requested", follow_up_due_at: "2026-11-01 09:00:00" }), // due before the call
      call("j", { disposition: "callback_requested", follow_up_due_at: "2026-11-03 09:00:00" }),
      call("t", { disposition: "no_answer", talk_s: 500, is_test: true }),
      call("u", { disposition_code: "QX7" }),
      call("v", { disposition_code: "QX7", tag_codes: ["vip", "QX7"] }),
    ],
  });
});
afterAll(() => {
  db.close();
  odd.close();
});
const day = scopeOf("2026-11-02T00:00:00", "2026-11-03T00:00:00");
const idsOf = async (of: TestDuckDb, at: typeof scope, check: CodeCheck): Promise<string[]> => {
  const source = await checkRows(of, at, check);
  const table = await of.query(`SELECT call_id FROM (${source.sql}) ORDER BY call_id`, {
    params: source.params,
  });
  expect(await countRows(of, source, { columns: ["call_id"], sort: null, find: "" })).toBe(table.rowCount);
  return (table.columns[0] ?? []).map(String);
};

test("each rule counts the calls that break it, and opens them", async () => {
  const expected = {
    "codes-exclude": ["a"],
    "talked-code-unanswered": ["b"],
    "no-answer-talked": ["a", "d"],
    "won-without-talk": ["g"],
    "promise-without-date": ["h"],
    "due-before-call": ["i"],
  };
  const counts = await ruleCounts(odd, day);
  expect(Object.fromEntries(counts.map(({ rule, broken }) => [rule, broken]))).toEqual(
    Object.fromEntries(Object.entries(expected).map(([rule, ids]) => [rule, ids.length])),
  );
  for (const { rule } of counts)
    expect([rule, await idsOf(odd, day, { rule })]).toEqual([rule, expected[rule]]);
});

test("the golden calls: one promise without a date, nothing else", async () => {
  const counts = await ruleCounts(db, scope);
  expect(counts.map(({ rule, broken }) => [rule, broken])).toEqual([
    ["codes-exclude", 0],
    ["talked-code-unanswered", 0],
    ["no-answer-talked", 0],
    ["won-without-talk", 0],
    ["promise-without-date", 1], // O2 promises, without saying when; O13 says
    ["due-before-call", 0],
  ]);
  expect(await idsOf(db, scope, { rule: "promise-without-date" })).toEqual(["O2"]);
});

test("what cannot be told is not 'none'", async () => {
  const bare = await withRows({ calls: [call("x", {}), call("y", { result: "no_answer", talk_s: null })] });
  for (const { broken, needs } of await ruleCounts(bare, day))
    expect([broken, needs]).toEqual([null, ["disposition"]]);
  bare.close();
  const dateless = await withRows({ calls: [call("x", { disposition: "callback_requested" })] });
  const found = (await ruleCounts(dateless, day)).find(({ rule }) => rule === "promise-without-date");
  expect(found).toMatchObject({ of: 1, broken: null, needs: ["follow_up_due_at"] });
  dateless.close();
});

test("codes without a meaning, as they were written", async () => {
  const found = await unmappedCodes(odd, day);
  expect(found).toEqual([
    { system: "golden", code: "QX7", n: 2 },
    { system: "golden", code: "vip", n: 1 },
  ]);
  expect(await idsOf(odd, day, { unmapped: { system: "golden", code: "QX7" } })).toEqual(["u", "v"]);
  expect(await unmappedCodes(db, scope)).toEqual([]);
});

test("tags that occur together in the golden calls, as plain counting has them", async () => {
  const tagged = golden.calls.filter(
    (row) =>
      row.direction === "outbound" &&
      row.is_test === false &&
      (row.callback_of ?? null) === null &&
      Array.isArray(row.tags),
  );
  const tagsOf = (row: (typeof tagged)[number]): readonly string[] => row.tags as readonly string[];
  const with_ = (...tags: string[]): number =>
    tagged.filter((row) => tags.every((tag) => tagsOf(row).includes(tag))).length;
  const found = await tagPairs(db, scope);
  expect(found).toMatchObject({ population: "sales-attempts", tagged: tagged.length, several: 4 });
  expect(found.pairs.map(({ tags }) => tags.join("+")).sort()).toEqual([
    "appointment_scheduled+interested",
    "deal_closed+interested",
    "do_not_call+not_interested",
    "follow_up_required+interested",
  ]);
  for (const { tags, n, each, lift } of found.pairs) {
    expect([n, each]).toEqual([with_(...tags), [with_(tags[0]), with_(tags[1])]]);
    expect(lift).toBeCloseTo((with_(...tags) * tagged.length) / (with_(tags[0]) * with_(tags[1])), 12);
    expect(await idsOf(db, scope, { pair: tags, population: found.population })).toHaveLength(n);
  }
});
