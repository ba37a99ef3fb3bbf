import { describe, expect, test } from "vitest";
import { everyCell, someCells } from "../people/every-answer";
import { levels, narrowed, week, whole } from "../people/looks";
import { twoLogs } from "../people/two-logs";

describe.each(levels)("%s", (level) => {
  const logs = twoLogs(level);

  test("no cell or chart with whatever choice gives anybody away", async () => {
    expect(await logs.leaks(everyCell, whole)).toEqual([]);
  });

  test("no list of single rows that a number opens gives anybody away", async () => {
    expect(await logs.leaksOfLists(someCells, week)).toEqual([]);
  });

  // The report's pace is of a month, whatever is looked at.
  const narrow = someCells.filter(({ id }) => id !== "report-pace");
  test.each(narrowed)("%s: nothing gives anybody away", async (_, look) => {
    expect(await logs.leaks(narrow, look)).toEqual([]);
  });
});
