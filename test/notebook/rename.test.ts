import { expect, test } from "vitest";
import { applyChanges, nameProblem, readNotebook, renameChanges } from "../../src/notebook";

const document = readNotebook("```metric #a level\nmetric: service-level\n```\n\n```dispositions #b\n```\n");

test("a name is a word that SQL can use, and no other cell's", () => {
  expect(nameProblem(document, "b", "level")).toBe("taken");
  expect(nameProblem(document, "a", "level")).toBeNull();
  expect(nameProblem(document, "b", "two words")).toBe("shape");
  expect(nameProblem(document, "b", "2nd")).toBe("shape");
  expect(nameProblem(document, "b", "نتائج")).toBeNull();
});

test("a cell gets its name, loses it, and is left alone where nothing changes", () => {
  expect(renameChanges(document, "a", "level")).toEqual([]);
  const named = applyChanges(document, renameChanges(document, "b", "codes"));
  expect(named.cells.map(({ name }) => name)).toEqual(["level", "codes"]);
  const bare = applyChanges(named, renameChanges(named, "a", null));
  expect(bare.cells.map(({ name }) => name)).toEqual([null, "codes"]);
});

test("SQL that reads a cell by its name reads it by the new one", () => {
  const read = readNotebook(
    "```sql #a calls_by_day\nsql: SELECT 1 AS n\n```\n\n```sql #b\nsql: SELECT n FROM calls_by_day AS d\n```\n",
  );
  const { cells } = applyChanges(read, renameChanges(read, "a", "days"));
  expect(cells.map((cell) => [cell.kind, cell.name])).toEqual([
    ["sql", "days"],
    ["sql", null],
  ]);
  expect(cells[1]).toMatchObject({ sql: expect.stringContaining("FROM days AS d") as unknown });
});
