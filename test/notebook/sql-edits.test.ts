import fc from "fast-check";
import { expect, test } from "vitest";
import { readNotebook, renameChanges, applyChanges, dependencies, type SqlCell } from "../../src/notebook";
import { applyEdits } from "../../src/notebook/sql/edits";
import { nearest } from "../../src/notebook/sql/names";
import { renameIn } from "../../src/notebook/sql/rename";

test.each([
  ["SELECT waits.n FROM waits", "SELECT pauses.n FROM pauses"],
  ["SELECT w.n, waits FROM Waits AS w", "SELECT w.n, waits FROM pauses AS w"],
  [
    "SELECT 'waits', \"waits\".n -- waits\nFROM waits /* waits */",
    "SELECT 'waits', pauses.n -- waits\nFROM pauses /* waits */",
  ],
  ["WITH waits AS (FROM calls) FROM waits", "WITH waits AS (FROM calls) FROM waits"],
  [
    "WITH a AS (FROM waits) SELECT (WITH waits AS (FROM a) SELECT 1 FROM waits)",
    "WITH a AS (FROM pauses) SELECT (WITH waits AS (FROM a) SELECT 1 FROM waits)",
  ],
  ["SELECT $waits, $waits_2 FROM main.waits", "SELECT $pauses, $waits_2 FROM main.waits"],
  ["SELECT s.waits.n FROM s, waits", "SELECT s.waits.n FROM s, pauses"],
])("a renamed cell is read by its new name: %s", (sql, wanted) => {
  expect(renameIn(sql, "waits", "pauses")).toBe(wanted);
});

test("renaming a cell is one change of it and of all that read it", () => {
  const document = readNotebook(
    "```sql #a waits\nFROM calls\n```\n\n```sql #b\nSELECT n FROM Waits\n```\n\n```sql #c\nSELECT waits FROM calls\n```\n",
  );
  const after = applyChanges(document, renameChanges(document, "a", "الانتظار"));
  expect(after.cells.map((cell) => [cell.name, (cell as SqlCell).sql])).toEqual([
    ["الانتظار", "FROM calls"],
    [null, "SELECT n FROM الانتظار"],
    [null, "SELECT waits FROM calls"],
  ]);
});

test("what a statement depends on is what it reads: cells, inputs and the view", () => {
  const reads = (sql: string): readonly string[] => {
    const [cell] = readNotebook(`\`\`\`sql #a\n${sql}\n\`\`\`\n`).cells;
    return cell ? [...dependencies(cell)].sort() : [];
  };
  expect(reads("SELECT count(*) FROM calls WHERE started_local >= $from AND wait_s > $target_s")).toEqual([
    "view.period",
  ]);
  expect(reads("FROM period_calls, waits WHERE x = $least")).toEqual([
    "least",
    "view.filters",
    "view.period",
    "waits",
  ]);
  expect(reads("FROM compare_legs WHERE t < $compare_to")).toEqual(["view.compare", "view.filters"]);
  expect(reads("SELECT metric('pipeline-velocity') FROM deals")).toEqual(["view.period"]);
  expect(reads("SELECT metric('service-level'), metric(1) FROM calls, duckdb_settings")).toEqual([]);
});

test("a place in an edited text leads back to what was typed", () => {
  const parts = fc.array(
    fc.tuple(fc.string({ minLength: 1, maxLength: 4 }), fc.option(fc.string({ maxLength: 6 }))),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(parts, (list) => {
      const source = list.map(([text]) => text).join("");
      let at = 0;
      const edits = list.flatMap(([text, edit]) => {
        const from = at;
        at += text.length;
        return edit === null ? [] : [{ from, to: at, text: edit }];
      });
      const edited = applyEdits(source, edits);
      expect(edited.text).toBe(list.map(([text, edit]) => edit ?? text).join(""));
      let place = 0;
      at = 0;
      for (const [text, edit] of list) {
        const length = (edit ?? text).length;
        for (let i = 0; i < length; i++) expect(edited.typed(place + i)).toBe(edit === null ? at + i : at);
        place += length;
        at += text.length;
      }
      expect(edited.typed(place)).toBe(source.length);
      expect(edited.typed(-1)).toBe(-1);
    }),
  );
});

test("the nearest name is suggested only where one is near", () => {
  expect(nearest("cals", ["calls", "legs", "leads"])).toBe("calls");
  expect(nearest("lges", ["calls", "legs", "leads"])).toBe("legs");
  expect(nearest("revenue", ["calls", "legs", "leads"])).toBeNull();
});
