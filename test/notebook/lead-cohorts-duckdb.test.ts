import { afterAll, expect, test } from "vitest";
import { countRows } from "../../src/metrics";
import { daysHad } from "../../src/notebook/charts/lead-cohorts";
import { drillRows } from "../../src/notebook";
import { chartDrills } from "../../src/notebook/drill/drills-of-chart";
import { coverageEnd, golden } from "../metrics/golden";
import { withRows } from "../metrics/relations";
import { askChart } from "./ask-chart";

const db = await withRows(golden, coverageEnd);
afterAll(() => {
  db.close();
});

test("where no week has had the workspace's days, weeks are compared after as many as half of them had", async () => {
  const output = await askChart(db, "lead-cohorts", "");
  expect(output.rows.map(({ followedDays, young }) => [followedDays, young])).toEqual([[8, false]]);
  expect(output.spec).toMatchObject({ days: 7, wanted: 30 });
  for (const { name, said, drill } of chartDrills(output)) {
    expect(await countRows(db, await drillRows(db, drill), { columns: [], sort: null, find: "" }), name).toBe(
      said,
    );
  }
});

test("a single week that has had no day keeps the workspace's", () => {
  const weeks = (...had: readonly number[]) => had.map((followedDays) => ({ followedDays }));
  expect(daysHad(weeks(0), 30)).toBeNull();
  expect(daysHad(weeks(20, 13, 6, 0), 30)).toBe(10);
  expect(daysHad(weeks(29, 22), 30)).toBe(28);
  expect(daysHad(weeks(6, 5), 7)).toBe(5);
});
