import { expect, test } from "vitest";
import { toCsv } from "../../src/charts/csv";

const csv = (...row: (string | number | null)[]): string => toCsv({ columns: [], rows: [row] }).slice(2, -2);

test("lines end in CRLF and cells are quoted only where they must be", () => {
  expect(toCsv({ columns: ["a", "b"], rows: [["x, y", 1]] })).toBe('a,b\r\n"x, y",1\r\n');
  expect(csv('say "hi"', "two\nlines", "plain")).toBe('"say ""hi""","two\nlines",plain');
});

test("text that a spreadsheet would run gets an apostrophe, numbers do not", () => {
  for (const text of ["=1+1", "+1", "-1", "@x", "\tx", "＝1", "＋1", "－1", "＠x"])
    expect(csv(text)).toBe(`'${text}`);
  expect(csv("\r=1")).toBe(`"'\r=1"`);
  expect(csv(-5, 0.1 + 0.2, null, NaN)).toBe("-5,0.30000000000000004,,");
  expect(csv("a=b", "٣")).toBe("a=b,٣");
});
