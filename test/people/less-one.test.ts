import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { computeMetrics, isWithheld, metricGroups, metricTrend, timeGroups } from "../../src/metrics";
import type { TestDuckDb } from "../duckdb";
import { knownPeople, names, rows, within, type Row } from "./known-people";

// Two periods that differ by a week, a day or a shift of one person, looked at one after the other, in whatever way
// the app offers: by filter, in a table, over time. What the longer one tells less what the shorter one tells must be of
// enough people.

const [solo = ""] = names;
const aht = "average-handle-time";
const day = (d: number): string => `2026-11-${String(d).padStart(2, "0")}`;

/** Two weeks as before; a third in which one works alone; a fourth with everybody, in which *billing* has that one only. */
const log: readonly Row[] = [
  ...rows,
  ...[17, 18, 19].map((d): Row => ({ name: solo, at: `${day(d)} 10:00:00`, queue: "sales", talk: 9001 })),
  ...[23, 24, 25, 26, 27].flatMap((d) => [
    ...names.map((name, i): Row => ({ name, at: `${day(d)} 09:0${i}:00`, queue: i % 2 > 0 ? "sales" : "support", talk: 100 + i })),
    { name: solo, at: `${day(d)} 11:00:00`, queue: "billing", talk: 777 },
  ]),
  // everybody takes calls of *billing* in the first two weeks, and one of them does on its own one evening
  ...[2, 3, 4, 9, 10, 11].flatMap((d) =>
    names.map((name, i): Row => ({ name, at: `${day(d)} 14:0${i}:00`, queue: "billing", talk: 60 + i })),
  ),
  { name: solo, at: `${day(5)} 14:00:00`, queue: "billing", talk: 888 },
  { name: solo, at: `${day(12)} 20:00:00`, queue: "support", talk: 999 },
]; // prettier-ignore

const ends = [2, 5, 6, 9, 13, 16, 23, 24, 30].map((d) => `${String(d).padStart(2, "0")}T00:00:00`);
const spans = ends.flatMap((from, i) => ends.slice(i + 1).map((to) => ({ from, to })));
type Span = (typeof spans)[number];
const inside = ({ at }: Row, { from, to }: Span): boolean =>
  at.slice(8).replace(" ", "T") >= from && at.slice(8).replace(" ", "T") < to;
const people = (some: readonly Row[]): number => new Set(some.map(({ name }) => name)).size;

/** Where what one period tells of some calls, less what another tells, is of too few people. */
function leaks(told: ReadonlyMap<Span, ReadonlySet<string>>, groupOf: (row: Row) => string, crowd: number): string[] {
  const found: string[] = [];
  for (const [long, some] of told)
    for (const [short, others] of told) {
      if (long === short || long.from > short.from || long.to < short.to) continue;
      for (const group of some) {
        if (!others.has(group)) continue;
        const rest = log.filter((row) => groupOf(row) === group && inside(row, long) && !inside(row, short));
        if (rest.length > 0 && people(rest) < crowd)
          found.push(`${group}: ${long.from} ${long.to} less ${short.from} ${short.to}: ${people(rest)}`);
      }
    }
  return found;
} // prettier-ignore

describe.each(["pseudonyms", "teams_only"] as const)("%s", (level) => {
  let db: TestDuckDb;
  beforeAll(async () => {
    db = await knownPeople({ level, least: 5, own: null, typed: false }, "named", log);
  });
  afterAll(() => db.close());
  const toldBy = async (
    ask: (span: Span) => Promise<readonly string[]>,
  ): Promise<ReadonlyMap<Span, ReadonlySet<string>>> => {
    const told = new Map<Span, ReadonlySet<string>>();
    for (const span of spans) told.set(span, new Set(await ask(span)));
    return told;
  };
  const total = (filters: Parameters<typeof within>[2]) =>
    toldBy(async ({ from, to }) => {
      const [found] = await computeMetrics(db, [aht], within(from, to, filters));
      return found && !isWithheld(found.value) && found.value.n > 0 ? ["all"] : [];
    });
  const some = (told: ReadonlyMap<Span, ReadonlySet<string>>): number =>
    [...told.values()].filter(({ size }) => size > 0).length;

  test("no two periods differ by a week or a day of too few people", async () => {
    const told = await total({});
    expect(some(told)).toBeGreaterThan(5);
    expect(told.get(spans.find(({ from, to }) => from.startsWith("02") && to.startsWith("16")) ?? spans[0]!)).toEqual(new Set(["all"])); // prettier-ignore
    expect(leaks(told, () => "all", 5)).toEqual([]);
  });

  test("nor do they under a filter", async () => {
    for (const queue of ["sales", "support", "billing"]) {
      const told = await total({ queue: [queue] });
      expect(leaks(told, (row) => (row.queue === queue ? "all" : ""), 5)).toEqual([]);
    }
  });

  test("nor in tables by queue, hour or weekday", async () => {
    const toldIn = (found: Awaited<ReturnType<typeof metricGroups>>): string[] =>
      found.groups.filter(({ value }) => value.value !== null).map(({ group }) => group);
    const byQueue = await toldBy(async ({ from, to }) => toldIn(await metricGroups(db, aht, "queue", within(from, to))));
    expect(some(byQueue)).toBeGreaterThan(0);
    expect(leaks(byQueue, ({ queue }) => queue, 5)).toEqual([]);
    const byHour = await toldBy(async ({ from, to }) => toldIn(await timeGroups(db, aht, "hour", within(from, to))));
    expect(some(byHour)).toBeGreaterThan(0);
    expect(leaks(byHour, ({ at }) => String(Number(at.slice(11, 13))), 5)).toEqual([]);
    const byWeekday = await toldBy(async ({ from, to }) => toldIn(await timeGroups(db, aht, "weekday", within(from, to))));
    expect(leaks(byWeekday, ({ at }) => String(new Date(`${at.slice(0, 10)}T00:00:00Z`).getUTCDay() || 7), 5)).toEqual([]);
  }); // prettier-ignore

  test("whole weeks less every week that any trend tells are of enough people", async () => {
    const mondays = [2, 9, 16, 23, 30].map((d) => `${String(d).padStart(2, "0")}T00:00:00`);
    const whole = spans.filter(({ from, to }) => mondays.includes(from) && mondays.includes(to));
    const weeks = new Set<string>();
    for (const { from, to } of whole)
      for (const { bucket, value } of await metricTrend(db, aht, within(from, to), "week"))
        if (value !== null) weeks.add(bucket.slice(8, 10));
    expect([...weeks].sort()).toEqual(["02", "09"]);
    const told = await total({});
    const weekOf = ({ at }: Row): string =>
      (mondays.findLast((monday) => at.slice(8, 10) >= monday.slice(0, 2)) ?? "").slice(0, 2);
    for (const span of whole) {
      if (!told.get(span)?.has("all")) continue;
      const left = log.filter((row) => inside(row, span) && !weeks.has(weekOf(row)));
      expect([span, left.length === 0 || people(left) >= 5]).toEqual([span, true]);
    }
  });
});
