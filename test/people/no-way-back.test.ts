import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as analysis from "../../src/analysis";
import { attemptRows, bestTime, checkRows, contradictoryCodes, dncViolations, followUpList, lastOutcomes, leadCohorts, leadFunnel, leadRows, listRows, reachFunnel, responseCurve, ruleCounts, tagPairs, transitions, unmappedCodes } from "../../src/analysis"; // prettier-ignore
import { records, type Sql } from "../../src/base";
import {
  callDetail,
  columnsOfPeople,
  contactHistory,
  durationColumns,
  durations,
  type Scope,
} from "../../src/metrics";
import type { TestDuckDb } from "../duckdb";
import { answerOf, everyCell, someCells, type Look, type Protection } from "./every-answer";
import { within } from "./known-people";
import { levels, namesIn, narrowed, protection, week, whole } from "./looks";
import { oneAlone } from "./one-person";
import { twoLogs } from "./two-logs";

let plain: readonly [TestDuckDb, TestDuckDb];
beforeAll(async () => {
  plain = [await oneAlone(null, false), await oneAlone(null, true)];
});
afterAll(() => plain.forEach((db) => db.close()));

test("by name, the two logs can be told apart by every way that is tried below: else it would say nothing", async () => {
  const open: Protection = { hidden: [] };
  const [a, b] = plain;
  const differ = async (id: string, look: Look): Promise<boolean> => {
    const cell = everyCell.find((one) => one.id === id);
    if (!cell) throw new Error(`no cell: ${id}`);
    const [one, other] = [await answerOf(a, cell, look, open), await answerOf(b, cell, look, open)];
    return JSON.stringify(one) !== JSON.stringify(other);
  };
  const alike: string[] = [];
  for (const by of ["queue", "company-number", "team", "campaign", "hour", "half-hour", "weekday", "day"])
    if (!(await differ(`table-${by}`, week))) alike.push(by);
  for (const [name, look] of narrowed) if (!(await differ("table-direction", look))) alike.push(name);
  expect(alike).toEqual([]);
  expect(JSON.stringify(records(await a.query("FROM calls")))).toContain("Vexelbrook at ext-7731");
}); // prettier-ignore

describe.each(levels)("%s", (level) => {
  const logs = twoLogs(level);

  test("no cell, chart, list or file gives anybody away", async () => {
    expect(await logs.leaks(someCells, whole)).toEqual([]);
  });

  test("no call or contact that is opened says more than the day, and nothing that somebody could be judged by", async () => {
    const a = logs.plain();
    const { scope } = protection(level);
    const ids = records(
      await a.query(
        "SELECT call_id, contact_key FROM calls WHERE call_id LIKE 'c%' ORDER BY call_id LIMIT 40 OFFSET 500",
      ),
    );
    for (const { call_id, contact_key } of ids) {
      const detail = await callDetail(a, { systemId: "golden", callId: String(call_id) }, {}, scope);
      const history = await contactHistory(a, { systemId: "golden", key: String(contact_key) }, {}, true);
      expect(detail?.original).toEqual({});
      expect(Object.keys(detail?.fields ?? {}).filter((name) => columnsOfPeople.includes(name))).toEqual([]);
      for (const moment of [detail?.fields.started_local, history?.first, history?.last])
        expect(Number(moment) % 86_400_000).toBe(0);
      expect(namesIn(JSON.stringify([detail, history]), [])).toEqual([]);
    }
  });
});

describe("by pseudonym", () => {
  let a: TestDuckDb;
  beforeAll(async () => {
    a = await oneAlone({ level: "pseudonyms", typed: false }, false);
  });
  afterAll(() => a.close());
  const analyses: Readonly<Record<string, (sql: Sql, scope: Scope) => Promise<unknown>>> = {
    attemptRows: (sql, scope) => attemptRows(sql, scope, { attempt: 1, reached: false }),
    bestTime,
    checkRows: (sql, scope) => checkRows(sql, scope, { rule: "codes-exclude" }),
    contradictoryCodes,
    dncViolations: (sql, scope) => dncViolations(sql, scope, 30),
    followUpList,
    lastOutcomes,
    leadCohorts: (sql, scope) => leadCohorts(sql, scope, { weekStart: 1 }),
    leadFunnel,
    leadRows: (sql, scope) => leadRows(sql, scope, { came: "dialled" }),
    listRows: (sql, scope) => listRows(sql, "contradictions", scope),
    reachFunnel,
    responseCurve,
    ruleCounts,
    tagPairs,
    transitions,
    unmappedCodes,
  };
  /** What is a queue's and nobody's: how long customers waited, and whether the data can tell a list. */
  const ofNobody = new Set(["patience", "listBasis"]);

  test("no analysis of the calls of one person answers", async () => {
    const asking = Object.entries(analysis).filter(([, one]) => typeof one === "function" && /^(async )?function \w+\(sql\b/.test(String(one)));
    expect(asking.length).toBeGreaterThan(10);
    for (const [name] of asking) {
      if (ofNobody.has(name)) continue;
      const scope = within("02T00:00:00", "09T00:00:00", { queue: ["vip"] });
      const answer = analyses[name]?.(a, scope).then(() => "answered", (error: unknown) => (error as { readonly code: string }).code);
      expect([name, await answer]).toEqual([name, expect.stringMatching(/^policy_(figure|rows)$/)]);
    }
  });

  test("of one person's calls no length of time is told but the customers' wait", async () => {
    for (const column of durationColumns) {
      const answer = durations(a, column, within("02T00:00:00", "09T00:00:00", { queue: ["vip"] })).then(() => "answered", (error: unknown) => (error as { readonly code: string }).code);
      expect([column, await answer]).toEqual([column, column === "wait_s" ? "answered" : "policy_figure"]);
    }
  });

  test("typed SQL finds the same in both logs", async () => {
    const [one, other] = [await oneAlone({ level: "pseudonyms", typed: true }, false), await oneAlone({ level: "pseudonyms", typed: true }, true)];
    const ids = { calls: "call_id, conversation_id, contact_key", surveys: "response_id, call_id, contact_key", agent_time: "entry_id" };
    for (const [relation, left] of Object.entries(ids)) {
      const rows = async (db: TestDuckDb) => JSON.stringify(records(await db.query(`SELECT * EXCLUDE (${left}) FROM ${relation} ORDER BY ALL`)));
      expect([relation, await rows(one) === await rows(other)]).toEqual([relation, true]);
      expect(namesIn(await rows(one), [])).toEqual([]);
    }
    [one, other].forEach((db) => db.close());
  });
}); // prettier-ignore
