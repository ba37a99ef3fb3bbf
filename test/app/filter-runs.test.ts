import { expect, test } from "vitest";
import { knownCatalogue } from "../../src/base";
import { runName } from "../../src/app/notebook/filter-name";
import { filterRuns } from "../../src/app/notebook/filter-runs";
import type { Words } from "../../src/app/words";
import { formats, translator } from "../../src/i18n";

const wordsOf = (language: "en" | "ar"): Words => {
  const made = translator(language);
  return { ...made, f: formats(made), catalogue: knownCatalogue };
};

test("hours and weekdays that follow each other are one stretch, whatever their order; others stand alone", () => {
  expect(filterRuns("hour", ["15", "9", "14", "13", "10", "20"], 1)).toEqual([
    ["9", "10"],
    ["13", "14", "15"],
    ["20"],
  ]);
  expect(filterRuns("weekday", ["7", "1", "6"], 1)).toEqual([["1"], ["6", "7"]]);
  expect(filterRuns("weekday", ["7", "1", "6"], 7)).toEqual([["7", "1"], ["6"]]);
  expect(filterRuns("queue", ["2", "1"], 1)).toEqual([["2"], ["1"]]);
});

test("a stretch is named from its beginning to its end; a single value as before", () => {
  const english = wordsOf("en");
  expect(runName(english, "hour", ["13", "14", "15", "16", "17"], false)).toBe("13:00 to 18:00");
  expect(runName(english, "hour", ["22", "23"], true)).toBe("not 22:00 to 24:00");
  expect(runName(english, "hour", ["13"], false)).toBe("13:00");
  expect(runName(english, "weekday", ["2", "3", "4", "5"], false)).toBe("Tue to Fri");
  expect(runName(english, "weekday", ["2"], false)).toBe("Tuesday");
  expect(runName(wordsOf("ar"), "hour", ["13", "14"], false)).toBe("من 13:00 إلى 15:00");
});
