import fc from "fast-check";
import { expect, test } from "vitest";
import {
  applyChanges,
  mergeNotebooks,
  newId,
  noHistory,
  doStep,
  readHistory,
  undoStep,
  redoStep,
  writeCell,
  writeHistory,
  type Cell,
  type Change,
  type Edited,
  type MakeCopy,
  type Notebook,
} from "../../src/notebook";
import { cells as anyCell, notebooks } from "./arbitrary";

const text = (id: string, words = id): Cell => ({ kind: "text", id, name: null, extra: "", text: words });
const made = (...all: Cell[]): Notebook => ({ format: 1, title: "T", extra: "", cells: all });
const ids = (notebook: Notebook): string => notebook.cells.map((cell) => cell.id).join(" ");
const copy: MakeCopy = (mine, taken) => {
  let id = `${mine.id}2`;
  while (taken.has(id)) id += "2";
  return [{ ...mine, id, name: null } as Cell];
};
const base = made(text("a"), text("b"), text("c"), text("d"));
const merge = (mine: readonly Change[], theirs: readonly Change[]) =>
  mergeNotebooks(base, applyChanges(base, mine), applyChanges(base, theirs), copy);
const replace = (id: string, words: string): Change => ({ type: "replace", cell: text(id, words) });

test("changes of different cells are joined", () => {
  const { document, copies } = merge(
    [replace("a", "mine"), { type: "remove", ids: ["d"] }, { type: "title", title: "Mine" }],
    [replace("c", "theirs"), { type: "insert", at: 1, cells: [text("x")] }],
  );
  expect(ids(document)).toBe("a x b c");
  expect(document.title).toBe("Mine");
  expect(document.cells.map((cell) => (cell.kind === "text" ? cell.text : ""))).toEqual([
    "mine",
    "x",
    "b",
    "theirs",
  ]);
  expect(copies).toEqual([]);
});

test("changes of one cell are kept both, the second below the first; the same change only once", () => {
  const both = merge([replace("b", "mine")], [replace("b", "theirs")]);
  expect(ids(both.document)).toBe("a b b2 c d");
  expect(both.document.cells.slice(1, 3)).toMatchObject([{ text: "theirs" }, { text: "mine" }]);
  expect(both.copies).toEqual([{ of: "b", copy: "b2" }]);
  expect(ids(merge([replace("b", "x")], [replace("b", "x")]).document)).toBe("a b c d");
});

test("a cell that one deleted and the other changed stays; one that nobody wants goes", () => {
  const gone: Change = { type: "remove", ids: ["b"] };
  expect(merge([gone], [replace("b", "theirs")]).document.cells[1]).toMatchObject({ text: "theirs" });
  expect(merge([replace("b", "mine")], [gone]).document.cells[1]).toMatchObject({ text: "mine" });
  expect(ids(merge([gone], []).document)).toBe("a c d");
  expect(ids(merge([], [gone]).document)).toBe("a c d");
});

test("what either moved is moved, and what either added is where it was added", () => {
  const move: Change = { type: "move", id: "d", to: 0 };
  expect(ids(merge([move], [replace("a", "x")]).document)).toBe("d a b c");
  expect(ids(merge([replace("a", "x")], [move]).document)).toBe("d a b c");
  expect(ids(merge([move], [{ type: "move", id: "a", to: 3 }]).document)).toBe("d a b c");
  const add = (id: string, at: number): Change => ({ type: "insert", at, cells: [text(id)] });
  expect(ids(merge([add("m", 2)], [add("t", 2)]).document)).toBe("a b m t c d");
  expect(ids(merge([add("m", 0)], [move]).document)).toBe("m d a b c");
});

const changesOf = ({ cells }: Notebook): fc.Arbitrary<readonly Change[]> => {
  const id = fc.constantFrom("nobody", ...cells.map((cell) => cell.id));
  return fc.array(
    fc.oneof(
      fc.record({ type: fc.constant("remove" as const), ids: fc.array(id, { maxLength: 2 }) }),
      fc.record({ type: fc.constant("move" as const), id, to: fc.nat({ max: 8 }) }),
      fc
        .tuple(anyCell, id)
        .map(([cell, own]): Change => ({ type: "replace", cell: { ...cell, id: own } as Cell })),
      fc.record({
        type: fc.constant("insert" as const),
        at: fc.nat({ max: 8 }),
        cells: fc.array(anyCell, { maxLength: 2 }),
      }),
    ),
    { maxLength: 5 },
  );
};

test("nothing that either tab wrote is lost, ids stay unique, and merging with what is unchanged changes nothing", () => {
  const three = notebooks.chain((notebook) =>
    fc.tuple(fc.constant(notebook), changesOf(notebook), changesOf(notebook)),
  );
  fc.assert(
    fc.property(three, ([notebook, ours, others]) => {
      const [mine, theirs] = [applyChanges(notebook, ours), applyChanges(notebook, others)];
      const { document } = mergeNotebooks(notebook, mine, theirs, copy);
      const written = (each: Notebook): Map<string, string> =>
        new Map(each.cells.map((cell) => [cell.id, writeCell({ ...cell, id: "x", name: null } as Cell)]));
      const [before, after] = [written(notebook), [...written(document).values()]];
      for (const side of [mine, theirs])
        for (const [id, source] of written(side))
          if (before.get(id) !== source) expect(after).toContain(source);
      expect(new Set(document.cells.map((cell) => cell.id)).size).toBe(document.cells.length);
      expect(mergeNotebooks(notebook, mine, notebook, copy).document).toEqual(mine);
      expect(mergeNotebooks(notebook, notebook, theirs, copy).document).toEqual(theirs);
    }),
    { numRuns: 400 },
  );
});

test("a history is stored as text and read back to the same steps", () => {
  fc.assert(
    fc.property(
      notebooks.chain((notebook) => fc.tuple(fc.constant(notebook), changesOf(notebook))),
      ([notebook, changes]) => {
        let edited: Edited = { document: notebook, history: noHistory };
        for (const change of changes) edited = doStep(edited, [change], change.type);
        if (changes.length > 1) edited = undoStep(edited);
        const stored: unknown = structuredClone(JSON.parse(JSON.stringify(writeHistory(edited.history))));
        const history = readHistory(stored);
        expect(history).toEqual(edited.history);
        let back: Edited = { document: edited.document, history };
        while (back.history.undo.length > 0) back = undoStep(back);
        expect(back.document).toEqual(notebook);
        while (back.history.redo.length > 0) back = redoStep(back);
      },
    ),
    { numRuns: 200 },
  );
});

test("what is no history is none", () => {
  for (const stored of [
    null,
    undefined,
    7,
    {},
    { format: 99, undo: [], redo: [] },
    { format: 1, undo: [{}] },
  ])
    expect(readHistory(stored)).toEqual(noHistory);
  const bad = { format: 1, undo: [{ label: "x", changes: [{ type: "insert", at: 0, cells: [{ id: "a", source: "" }] }], inverse: [] }], redo: [] }; // prettier-ignore
  expect(readHistory(bad)).toEqual(noHistory);
  expect(newId(base, () => 0.5)).toMatch(/^[0-9a-z]{5}$/);
});
