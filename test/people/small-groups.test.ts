import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  computeMetrics,
  dispositions,
  dispositionTrend,
  isWithheld,
  metricGroups,
  metricRows,
  metricTrend,
  timeGroups,
  callRows,
  rowPage,
  contactRows,
  type MetricGroups,
  type Scope,
} from "../../src/metrics";
import type { TestDuckDb } from "../duckdb";
import { holds, knownPeople, names, rows, within } from "./known-people";

const aht = "average-handle-time";
const week = within("02T00:00:00", "09T00:00:00");
const value = async (db: TestDuckDb, scope: Scope) => {
  const [found] = await computeMetrics(db, [aht], scope);
  if (!found) throw new Error("no value");
  return found;
};
const told = ({ groups }: MetricGroups): string[] =>
  groups
    .filter(({ value: of }) => of.value !== null)
    .map(({ group }) => group)
    .sort();

describe.each(["pseudonyms", "own_only", "teams_only"] as const)("%s", (level) => {
  let db: TestDuckDb;
  beforeAll(async () => {
    db = await knownPeople({ level, least: 5, own: names[1] ?? null, typed: false });
  });
  afterAll(() => db.close());

  test("a week of everybody is told as it is", async () => {
    const inWeek = rows.filter(({ at }) => at < "2026-11-09");
    const mean = inWeek.reduce((sum, { talk }) => sum + talk, 0) / inWeek.length;
    expect((await value(db, week)).value).toMatchObject({ state: "ok", n: inWeek.length });
    expect((await value(db, week)).value.value).toBeCloseTo(mean, 6);
  });

  test.each([
    ["the half-hour of one person", within("04T07:00:00", "04T07:30:00")],
    ["everything but that half-hour", within("04T07:30:00", "09T00:00:00")],
    ["a Sunday of one person", within("08T00:00:00", "09T00:00:00")],
    ["the week without its Sunday", within("02T00:00:00", "08T00:00:00")],
    ["a queue of one person", { ...week, filters: { queue: ["vip"] } }],
    ["every queue but that one", { ...week, filters: { queue: ["sales", "support"] } }],
    ["the hour of one person", { ...week, filters: { hour: ["7"] } }],
    ["every hour but that one", { ...week, filters: { hour: { not: ["7"] } } }],
    ["every queue left but that one", { ...week, filters: { queue: { not: ["vip"] } } }],
    ["a weekday of one person", { ...within("02T00:00:00", "16T00:00:00"), filters: { weekday: ["7"] } }],
    [
      "all weekdays but that one",
      { ...within("02T00:00:00", "16T00:00:00"), filters: { weekday: { not: ["7"] } } },
    ],
    ["a queue that would give that one away", { ...week, filters: { queue: ["vip", "support"] } }],
  ])("%s is not told", async (_, scope) => {
    const found = await value(db, scope);
    expect(isWithheld(found.value)).toBe(true);
    expect(found).not.toHaveProperty("days");
    for (const number of [4711, 2718, 1618]) expect(holds(found, number)).toBe(false);
    await expect(dispositions(db, scope)).rejects.toMatchObject({ code: "policy_figure" });
    await expect(dispositionTrend(db, scope, "day")).rejects.toMatchObject({ code: "policy_figure" });
    await expect(
      metricRows(db, { metric: aht, variant: found.value.variant, scope }, 0, "all"),
    ).rejects.toMatchObject({ code: "policy_rows" });
    await expect(callRows(db, { population: "all", scope, within: {} })).rejects.toMatchObject({
      code: "policy_rows",
    });
  });

  test("by queue, the one of one person goes with another, so that no difference gives it away", async () => {
    const groups = await metricGroups(db, aht, "queue", week);
    expect(groups.whole.state).toBe("ok");
    const hidden = groups.groups.filter(({ value: of }) => isWithheld(of)).map(({ group }) => group);
    expect(hidden).toContain("vip");
    expect(hidden.length).toBeGreaterThan(1);
    expect(holds(groups, 2718)).toBe(false);
  });

  test("by half-hour, hour and day, one person's is not told, nor left over alone", async () => {
    const halves = await timeGroups(db, aht, "half-hour", week);
    expect(told(halves)).not.toContain("07:00");
    expect(told(halves)).toContain("11:00");
    expect(halves.groups.filter(({ value: of }) => isWithheld(of)).length).toBeGreaterThan(1);
    const days = await timeGroups(db, aht, "day", within("02T00:00:00", "16T00:00:00"));
    expect(told(days)).not.toContain("2026-11-08");
    expect(days.groups.filter(({ value: of }) => isWithheld(of)).length).toBeGreaterThan(1);
    const trend = await metricTrend(db, aht, within("02T00:00:00", "16T00:00:00"), "day");
    const shown = trend.filter((row) => row.value !== null).map(({ bucket }) => bucket.slice(0, 10));
    expect(shown).not.toContain("2026-11-08");
    expect(shown.length).toBeGreaterThan(3);
    expect(trend.filter(({ n }) => n === 1)).toEqual([]);
  });

  test("a mark that opens the calls of one person's hour opens none", async () => {
    const variant = "handle";
    const [found] = await computeMetrics(db, [aht], week);
    const of = { metric: aht, variant: found?.value.variant ?? variant, scope: week } as const;
    await expect(
      metricRows(db, { ...of, time: { part: "half-hour", group: "07:00" } }, 0, "all"),
    ).rejects.toMatchObject({ code: "policy_rows" });
    await expect(
      callRows(db, { population: "real", scope: week, within: { queue: ["vip"] } }),
    ).rejects.toMatchObject({ code: "policy_rows" });
  });

  test("lists of calls say the day, of Sundays the week, and nothing to judge anybody by", async () => {
    const [found] = await computeMetrics(db, [aht], week);
    const source = await metricRows(
      db,
      { metric: aht, variant: found?.value.variant ?? "", scope: week },
      0,
      "all",
    );
    const shown = source.columns.map(({ name }) => name);
    for (const name of [
      "agent_id",
      "talk_s",
      "recording_ref",
      "src_note",
      "src_file",
      "duration_s",
      "resolved",
    ])
      expect(shown).not.toContain(name);
    const query = { columns: shown, sort: null, find: "" };
    const page = await rowPage(db, source, query, { offset: 0, limit: 1000 });
    expect(page).toHaveLength(rows.filter(({ at }) => at < "2026-11-09").length);
    const times = new Set(
      page.map(({ started_local: at }) => new Date(Number(at)).toISOString().slice(0, 16)),
    );
    expect([...times].filter((at) => !at.endsWith("T00:00"))).toEqual([]);
    expect([...times]).not.toContain("2026-11-08T00:00");
    for (const what of [...names, "4711", "2718", "1618", ".wav"])
      expect([what, holds(page, what)]).toEqual([what, false]);
    const history = await contactRows(
      db,
      { systemId: "s", key: "+49301018" },
      {},
      { crowd: 5, least: 5, weekStart: 1 },
    );
    expect(history.columns.map(({ name }) => name)).not.toContain("talk_s");
  });
});

describe("single people", () => {
  test("by pseudonym each is told with enough calls; whoever has few is never left out alone", async () => {
    const db = await knownPeople({ level: "pseudonyms", least: 5, own: null, typed: false });
    const groups = await metricGroups(db, aht, "agent_id", week);
    expect(groups.groups).toHaveLength(7);
    for (const { group } of groups.groups) expect(group).toMatch(/^P-[0-9A-F]{8}$/);
    const hidden = groups.groups.filter(({ value: of }) => isWithheld(of));
    expect(hidden).toHaveLength(2); // the one with a single call, and the next smallest
    expect(holds(groups, 3141)).toBe(false);
    const few = hidden.map(({ group }) => group);
    const others = groups.groups.map(({ group }) => group).filter((group) => !few.includes(group));
    for (const [i, person] of few.entries()) {
      for (const chosen of [[person], [...others, person], few.slice(i)])
        if (chosen.length !== few.length)
          expect(isWithheld((await value(db, { ...week, filters: { agent_id: chosen } })).value)).toBe(true);
    }
    const one = await value(db, { ...week, filters: { agent_id: others.slice(0, 1) } });
    expect(one.value.state).toBe("ok");
    const inHour = { ...within("04T07:00:00", "04T07:30:00"), filters: { agent_id: others } };
    expect(isWithheld((await value(db, inHour)).value)).toBe(true);
    db.close();
  });

  test("own figures are told, everybody else’s only together, and only where they are enough", async () => {
    const db = await knownPeople({ level: "own_only", least: 5, own: names[1] ?? null, typed: false });
    const groups = await metricGroups(db, aht, "agent_id", {
      ...week,
      people: { crowd: 6, least: 5, weekStart: 1 },
    });
    expect(groups.groups.map(({ group }) => group).sort()).toEqual(["(none)", names[1]]);
    const tight = { ...week, people: { crowd: 8, least: 7, weekStart: 1 as const } };
    expect(isWithheld((await metricGroups(db, aht, "agent_id", tight)).whole)).toBe(true);
    db.close();
  });

  test("where nobody knows how many worked, nothing is told of less than a day", async () => {
    const db = await knownPeople({ level: "teams_only", least: 5, own: null, typed: false }, "dropped");
    expect((await value(db, week)).value.state).toBe("ok");
    expect(isWithheld((await value(db, within("04T07:00:00", "04T07:30:00"))).value)).toBe(true);
    expect(told(await timeGroups(db, aht, "half-hour", week))).toEqual([]);
    expect(told(await timeGroups(db, aht, "interval", week))).toEqual([]);
    expect((await metricTrend(db, aht, week, "hour")).filter((row) => row.value !== null)).toEqual([]);
    db.close();
  });
});
