import { expect, test } from "vitest";
import { masked } from "../../src/app/rows/export-rows";
import { peopleView } from "../../src/app/people";

test("only a policy that names people shows columns of agents and rows as they were written", () => {
  expect(peopleView({ policy: "named" })).toMatchObject({ columns: new Set(), originals: true });
  for (const policy of ["teams_only", "pseudonyms", "own_only"] as const) {
    const view = peopleView({ policy });
    expect(view.columns.has("agent_id")).toBe(true);
    expect(view.dimensions.has("agent_id")).toBe(true);
    expect(view.originals).toBe(false);
  }
});

test.each([
  ["+49 30 2312-5060", "•••60"],
  ["+966501234567", "•••67"],
  ["Ada, 0301234567 and back", "Ada, •••67 and back"],
  ["anonymous", "anonymous"],
  ["12:30", "12:30"],
  ["2026-10-26", "•••26"], // eight digits: rather a date too many than a number too few
])("%s is written as %s", (text, wanted) => expect(masked(text)).toBe(wanted));
