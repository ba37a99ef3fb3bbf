import { expect, test } from "vitest";
import { wayHint, wayName } from "../../../src/app/export/export-menu";
import { commands, labelOf } from "../../../src/commands";
import { catalogues, languages } from "../../../src/i18n";

const ways = ["report", "report_full", "print"] as const;
const protectedLevels = ["pseudonyms", "own_only", "teams_only"] as const;
/** Words that promise names; where they are taken away again it is no promise. */
const promises = {
  en: /with (the )?names|names and numbers that/i,
  ar: /(بالأسماء|من أسماء)(?! مستعارة)/,
} as const;

test("where people are protected, no report is offered as one with names", () => {
  expect(wayName("report_full", "named")).toBe("report_full");
  for (const policy of protectedLevels) {
    expect(wayName("report_full", policy)).toBe("report_guarded");
    expect(wayName("report", policy)).toBe("report");
    expect(wayName("print", policy)).toBe("print");
  }
});

test("no entry of the menu or of the palette, and no message, promises names that are not given", () => {
  for (const language of languages) {
    const words = catalogues[language];
    const told = (protects: boolean): readonly string[] => [
      ...commands.map((command) => words[labelOf(command, protects)]),
      ...(protects ? protectedLevels : (["named"] as const)).flatMap((policy) =>
        ways.flatMap((way) => [words[`export.${wayName(way, policy)}`], words[wayHint(way, policy)]]),
      ),
      ...(protects
        ? [words["export.picture_made_guarded"], words["export.shown_guarded"], words["hint.export_guarded"]]
        : [words["export.picture_made_full"], words["hint.export"]]),
    ];
    expect(told(false).filter((text) => promises[language].test(text)).length).toBeGreaterThan(4);
    expect(told(true).filter((text) => promises[language].test(text))).toEqual([]);
  }
});
