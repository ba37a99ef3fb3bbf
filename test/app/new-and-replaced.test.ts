import { expect, test } from "vitest";
import { newAndReplaced } from "../../src/app/import/new-and-replaced";

const report = (supersedes: number, duplicates = 0) => ({ supersedes, duplicates });

test("an export that only replaces known calls brings none", () => {
  expect(newAndReplaced({ calls: 6 }, report(6))).toEqual({ added: 0, replaced: 6 });
});
test("new calls and replaced ones are told apart, and a call that the file has twice counts once", () => {
  expect(newAndReplaced({ calls: 10 }, report(4, 1))).toEqual({ added: 5, replaced: 4 });
});
test("where none is replaced, or other rows are, it is not said", () => {
  expect(newAndReplaced({ calls: 10 }, report(0))).toBeNull();
  expect(newAndReplaced({ calls: 10, legs: 20 }, report(20))).toBeNull();
});
