import fc from "fast-check";
import { expect, test } from "vitest";
import {
  applyChanges,
  doStep,
  historyLimit,
  inverseOf,
  noHistory,
  redoStep,
  undoStep,
  type Cell,
  type Change,
  type Edited,
  type Notebook,
} from "../../src/notebook";
import { cells as anyCell, notebooks } from "./arbitrary";

const text = (id: string, words = id): Cell => ({ kind: "text", id, name: null, extra: "", text: words });
const document = (...ids: string[]): Notebook => ({
  format: 1,
  title: "T",
  extra: "",
  cells: ids.map((id) => text(id)),
});
const ids = (notebook: Notebook): string => notebook.cells.map((cell) => cell.id).join("");

/** A document, and changes that mostly mean its cells, but now and then others or places that are not there. */
const edits = notebooks.chain((notebook) => {
  const id = fc.oneof(
    fc.constantFrom("nobody", ...notebook.cells.map((cell) => cell.id)),
    fc.stringMatching(/^[a-z]$/),
  );
  const at = fc.integer({ min: -2, max: 12 });
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.record({
      type: fc.constant("insert" as const),
      at,
      cells: fc.array(anyCell, { maxLength: 3 }),
    }),
    fc.record({ type: fc.constant("remove" as const), ids: fc.array(id, { maxLength: 4 }) }),
    fc.record({ type: fc.constant("move" as const), id, to: at }),
    fc
      .tuple(anyCell, id)
      .map(([cell, own]): Change => ({ type: "replace", cell: { ...cell, id: own } as Cell })),
    fc.record({ type: fc.constant("title" as const), title: fc.string() }),
  );
  return fc.tuple(fc.constant(notebook), fc.array(change, { maxLength: 6 }));
});

test("every list of changes has an inverse that gives the document back", () => {
  fc.assert(
    fc.property(edits, ([notebook, changes]) => {
      const after = applyChanges(notebook, changes);
      expect(applyChanges(after, inverseOf(notebook, changes))).toEqual(notebook);
      expect(new Set(after.cells.map((cell) => cell.id)).size).toBe(after.cells.length);
    }),
    { numRuns: 500 },
  );
});

test("undoing all steps gives the document back, redoing them all gives the last one again", () => {
  fc.assert(
    fc.property(
      edits,
      fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      ([notebook, changes], together) => {
        const start: Edited = { document: notebook, history: noHistory };
        const done = changes.reduce(
          (edited, change, i) => doStep(edited, [change], change.type, together[i]),
          start,
        );
        let back = done;
        while (back.history.undo.length > 0) back = undoStep(back);
        expect(back.document).toEqual(notebook);
        while (back.history.redo.length > 0) back = redoStep(back);
        expect(back.document).toEqual(done.document);
      },
    ),
    { numRuns: 300 },
  );
});

test("cells are inserted, removed, moved and replaced where it is said", () => {
  const start = document("a", "b", "c", "d");
  const after = (...changes: Change[]): string => ids(applyChanges(start, changes));
  expect(after({ type: "insert", at: 1, cells: [text("x"), text("y")] })).toBe("axybcd");
  expect(after({ type: "insert", at: 99, cells: [text("x")] })).toBe("abcdx");
  expect(after({ type: "insert", at: 0, cells: [text("b"), text("x")] })).toBe("xabcd");
  expect(after({ type: "remove", ids: ["b", "d", "nobody"] })).toBe("ac");
  expect(after({ type: "move", id: "a", to: 2 })).toBe("bcad");
  expect(after({ type: "move", id: "d", to: 0 })).toBe("dabc");
  const replaced = applyChanges(start, [{ type: "replace", cell: text("b", "new") }]);
  expect(replaced.cells[1]).toMatchObject({ id: "b", text: "new" });
  expect(applyChanges(start, [{ type: "title", title: "New" }]).title).toBe("New");
});

test("what changes nothing is the same document and no step", () => {
  const start = document("a", "b");
  const nothing: Change[] = [
    { type: "remove", ids: ["nobody"] },
    { type: "move", id: "a", to: 0 },
    { type: "title", title: "T" },
    { type: "replace", cell: text("nobody") },
  ];
  expect(applyChanges(start, nothing)).toBe(start);
  expect(doStep({ document: start, history: noHistory }, nothing, "x").history).toBe(noHistory);
});

test("letters of one word are one step; another kind of step is its own", () => {
  let edited: Edited = { document: document("a"), history: noHistory };
  for (const word of ["w", "wo", "wor", "word"])
    edited = doStep(edited, [{ type: "replace", cell: text("a", word) }], "typing", true);
  edited = doStep(edited, [{ type: "title", title: "N" }], "renaming", true);
  expect(edited.history.undo).toHaveLength(2);
  expect(edited.history.undo[0]?.changes).toHaveLength(1);
  const back = undoStep(undoStep(edited));
  expect(back.document).toEqual(document("a"));
  expect(redoStep(back).document.cells[0]).toMatchObject({ text: "word" });
});

test("a new step ends what could be redone, and only the newest steps are kept", () => {
  let edited: Edited = { document: document("a"), history: noHistory };
  for (let i = 0; i <= historyLimit + 10; i++)
    edited = doStep(edited, [{ type: "title", title: `${i}` }], "renaming");
  expect(edited.history.undo).toHaveLength(historyLimit);
  const back = undoStep(edited);
  expect(back.history.redo).toHaveLength(1);
  expect(doStep(back, [{ type: "title", title: "else" }], "renaming").history.redo).toEqual([]);
  expect(undoStep({ document: edited.document, history: noHistory }).document).toBe(edited.document);
});

test("undo works on a document that another tab has changed, and redo brings back what the other wrote", () => {
  let edited: Edited = { document: document("a", "b", "c"), history: noHistory };
  edited = doStep(edited, [{ type: "replace", cell: text("b", "mine") }], "typing");
  edited = doStep(edited, [{ type: "remove", ids: ["c"] }], "deleting");
  const theirs = applyChanges(edited.document, [
    { type: "insert", at: 0, cells: [text("z")] },
    { type: "replace", cell: text("b", "theirs") },
  ]);
  const back = undoStep(undoStep({ ...edited, document: theirs }));
  expect([...ids(back.document)].sort().join("")).toBe("abcz");
  expect(back.document.cells.find(({ id }) => id === "b")).toMatchObject({ text: "b" });
  expect(redoStep(back).document.cells.find(({ id }) => id === "b")).toMatchObject({ text: "theirs" });
});
