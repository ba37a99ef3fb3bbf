import { describe, expect, test } from "vitest";
import { redactor } from "../../../src/app/export/redact";

const redact = redactor({
  names: ["Ada Muster", "Ben", "Li", "101", "نورة"],
  person: (n) => `Person ${n}`,
  number: "(hidden)",
});

describe("what a report hides", () => {
  test.each([
    ["Ada Muster", "Person 1"],
    ["calls of ada muster and Ben, not of Bentley", "calls of Person 1 and Person 2, not of Bentley"],
    ["Ben's calls", "Person 2's calls"],
    ["مكالمات نورة", "مكالمات Person 5"],
    ["call +49 (30) 123-4567 back", "call (hidden) back"],
    ["+4930123456789", "(hidden)"],
    ["0049 30 1234567", "(hidden)"],
  ])("%s", (text, wanted) => {
    expect(redact(text, false)).toBe(wanted);
  });

  test.each([
    "1,234,567 calls, 45.6%",
    "9 to 15 Nov 2026, 2026-11-09 10:15:00",
    "101 calls",
    "Lithuania",
    "+5 points (+1.2 to +8.9)",
    "20000000",
  ])("nothing of: %s", (text) => {
    expect(redact(text, false)).toBe(text);
  });

  test("where a value stands alone, bare digits are a number, and a name of digits is a name", () => {
    expect(redact("493012345678", true)).toBe("(hidden)");
    expect(redact("\u2068101\u2069", true)).toBe("Person 4");
    expect(redact("2026-11-09 10:15:00", true)).toBe("2026-11-09 10:15:00");
    expect(redact("71.2%", true)).toBe("71.2%");
  });
});

test.each(["P-16C5E082", "Anna-Lena O'Neil", "Muster, A. (117)", "a/b+c*d [e] {f} |g| ^h$ \\i?"])(
  "a name with any sign in it is hidden: %s",
  (name) => {
    const hide = redactor({ names: [name], person: (n) => `Person ${n}`, number: "(hidden)" });
    expect(hide(`what ${name.toLowerCase()} took`, false)).not.toContain(name.toLowerCase().slice(1, -1));
    expect(hide(name, true)).toBe("Person 1");
  },
);
