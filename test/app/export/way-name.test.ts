import { expect, test } from "vitest";
import { wayName } from "../../../src/app/export/export-menu";

test("where people are protected, no report is offered as one with names", () => {
  expect(wayName("report_full", "named")).toBe("report_full");
  for (const policy of ["pseudonyms", "own_only", "teams_only"] as const) {
    expect(wayName("report_full", policy)).toBe("report_guarded");
    expect(wayName("report", policy)).toBe("report");
    expect(wayName("print", policy)).toBe("print");
  }
});
