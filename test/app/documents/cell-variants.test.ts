import { expect, test } from "vitest";
import { variantsOf, withVariant } from "../../../src/app/notebook/cell-variants";
import { readNotebook, writeCell } from "../../../src/notebook";

const [card, one, text] = readNotebook(
  "```scorecard #s\nmetrics: all\n```\n```metric #m\nmetric: service-level\n```\nx",
).cells;

test("a formula is chosen and taken back in the cell itself, and written with it", () => {
  if (!card || !one || !text) throw new Error("no cells");
  for (const cell of [card, one]) {
    const chosen = withVariant(cell, "service-level", "sl1");
    expect(variantsOf(chosen)).toEqual({ "service-level": "sl1" });
    expect(writeCell(chosen)).toContain("sl1");
    expect(withVariant(chosen, "service-level", null)).toEqual(cell);
  }
  expect(withVariant(one, "abandonment-rate", "any")).toBe(one);
  expect(withVariant(text, "service-level", "sl1")).toBe(text);
  expect(variantsOf(text)).toEqual({});
});
