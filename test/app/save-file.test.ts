import { expect, test } from "vitest";
import { csv } from "../../src/app/parts/save-file";

test("CSV quotes what must be quoted and lets no text become a formula", () => {
  expect(
    csv(
      ["a", "b"],
      [
        ["x,y", 'say "hi"'],
        ["=1+1", -5],
        [null, "two\nlines"],
      ],
    ),
  ).toBe('\uFEFFa,b\r\n"x,y","say ""hi"""\r\n\'=1+1,-5\r\n,"two\nlines"\r\n');
});
