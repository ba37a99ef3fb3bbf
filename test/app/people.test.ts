import { expect, test } from "vitest";
import { masked } from "../../src/app/rows/export-rows";
import { peopleView } from "../../src/app/people";

const settings = { minimumGroup: 5, firstWeekday: 1 } as const;

test("only a policy that names people shows columns of agents and rows as they were written", () => {
  expect(peopleView({ ...settings, policy: "named" })).toMatchObject({
    columns: new Set(),
    dimensions: new Set(),
    originals: true,
    scope: null,
  });
  for (const policy of ["teams_only", "pseudonyms", "own_only"] as const) {
    const view = peopleView({ ...settings, policy });
    for (const column of ["agent_id", "owner", "recording_ref", "talk_s"])
      expect([column, view.columns.has(column)]).toEqual([column, true]);
    expect(view.dimensions.has("agent_id")).toBe(policy === "teams_only");
    expect(view.originals).toBe(false);
    expect(view.scope).toMatchObject({ least: 5, crowd: policy === "own_only" ? 6 : 5 });
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
