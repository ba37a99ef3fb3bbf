import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { computeMetrics, dispositionTrend, isWithheld, metricTrend, timeGroups, type MetricGroups } from "../../src/metrics"; // prettier-ignore
import type { TestDuckDb } from "../duckdb";
import { knownPeople, names, rows, within } from "./known-people";

// What several answers give together: a total less all that is told of its parts must be of enough people.

const aht = "average-handle-time";
const fortnight = within("02T00:00:00", "16T00:00:00");
const weeks = [within("02T00:00:00", "09T00:00:00"), within("09T00:00:00", "16T00:00:00")] as const;

const dayOf = (at: string): string => at.slice(0, 10);
const halfOf = (at: string): string => `${at.slice(11, 13)}:${Number(at.slice(14, 16)) < 30 ? "00" : "30"}`;
const told = ({ groups }: MetricGroups): ReadonlySet<string> =>
  new Set(groups.filter(({ value }) => value.value !== null).map(({ group }) => group));
/** Who is behind the calls that are meant. */
const people = (meant: (row: (typeof rows)[number]) => boolean): number =>
  new Set(rows.filter(meant).map(({ name }) => name)).size;
const enough = (n: number): boolean => n === 0 || n >= 5;
const inside = (at: string, { period }: typeof fortnight): boolean => {
  const iso = at.replace(" ", "T");
  return iso >= period.from && iso < period.to;
};

describe.each(["pseudonyms", "own_only", "teams_only"] as const)("%s", (level) => {
  let db: TestDuckDb;
  beforeAll(async () => {
    db = await knownPeople({ level, least: 5, own: names[1] ?? null, typed: false });
  });
  afterAll(() => db.close());
  const isTold = async (scope: typeof fortnight): Promise<boolean> => {
    const [found] = await computeMetrics(db, [aht], scope);
    return found !== undefined && !isWithheld(found.value);
  };

  test("each week is told, and less its days that any trend tells it is of enough people", async () => {
    const days = new Set<string>();
    for (const scope of [fortnight, ...weeks]) {
      for (const { bucket, value } of await metricTrend(db, aht, scope, "day"))
        if (value !== null) days.add(dayOf(bucket));
      for (const { bucket } of await dispositionTrend(db, scope, "day")) days.add(dayOf(bucket));
      for (const day of told(await timeGroups(db, aht, "day", scope))) days.add(day);
    }
    expect(days.size).toBeGreaterThan(5); // most are told
    for (const scope of weeks) {
      expect(await isTold(scope)).toBe(true);
      const left = people(({ at }) => inside(at, scope) && !days.has(dayOf(at)));
      expect(left).toBeGreaterThanOrEqual(5);
    }
  });

  test("a period that is told leaves enough people over of every week that it cuts", async () => {
    const days = told(await timeGroups(db, aht, "day", fortnight));
    const ends = ["02T00", "03T00", "04T00", "04T10", "07T00", "07T23", "08T00", "09T00", "11T00"].map((at) => `${at}:00:00`);
    const open: string[] = [];
    let some = 0;
    for (const [i, from] of ends.entries())
      for (const to of ends.slice(i + 1)) {
        const scope = within(from, to);
        if (!(await isTold(scope))) continue;
        some += 1;
        // a period less all days that are told, and the weeks that it touches less it and them
        const rest = people(({ at }) => inside(at, scope) && !days.has(dayOf(at)));
        const touched = weeks.filter((week) => rows.some(({ at }) => inside(at, scope) && inside(at, week)));
        const other = people(({ at }) => !inside(at, scope) && !days.has(dayOf(at)) && touched.some((week) => inside(at, week)));
        if (!enough(rest) || !enough(other)) open.push(`${from} ${to}: ${rest} and ${other}`);
      }
    expect(open).toEqual([]);
    expect(some).toBeGreaterThan(1);
  });

  test("a day less its half-hours, and a half-hour, hour or weekday less its days, are of enough people", async () => {
    const days = told(await timeGroups(db, aht, "day", fortnight));
    const cells = told(await timeGroups(db, aht, "interval", fortnight));
    expect(cells.size).toBeGreaterThan(10);
    const cellOf = (at: string): string => `${dayOf(at)}T${halfOf(at)}`;
    for (const day of days)
      expect([day, enough(people(({ at }) => dayOf(at) === day && !cells.has(cellOf(at))))]).toEqual([day, true]);
    const parts = {
      hour: (at: string) => at.slice(11, 13),
      "half-hour": halfOf,
      weekday: (at: string) => String(new Date(`${dayOf(at)}T00:00:00Z`).getUTCDay() || 7),
    } as const;
    for (const [part, groupOf] of Object.entries(parts)) {
      const shown = told(await timeGroups(db, aht, part as keyof typeof parts, fortnight));
      expect([part, shown.size > 0]).toEqual([part, true]);
      for (const group of shown) {
        const left = people(({ at }) => groupOf(at) === group && !(part === "weekday" ? days.has(dayOf(at)) : cells.has(cellOf(at))));
        expect([part, group, enough(left)]).toEqual([part, group, true]);
      }
      const rest = people(({ at }) => !shown.has(groupOf(at)) && !(part === "weekday" ? days.has(dayOf(at)) : cells.has(cellOf(at))));
      expect([part, enough(rest)]).toEqual([part, true]);
    }
  });
}); // prettier-ignore
