import fc from "fast-check";
import { expect, test } from "vitest";
import { documentDiff } from "../../../src/app/documents/version-diff";
import { applyChanges, inverseOf, restoring, type Cell, type Notebook } from "../../../src/notebook";
import { notebooks } from "../../notebook/arbitrary";

const text = (id: string, words = id): Cell => ({ kind: "text", id, name: null, extra: "", text: words });
const scorecard = (volume: boolean): Cell => ({
  ...{ kind: "scorecard", id: "s", name: null, extra: "", variants: {} },
  ...{ metrics: ["service-level", "abandonment-rate"], volume },
});
const made = (...cells: Cell[]): Notebook => ({ format: 1, title: "T", extra: "", cells });
const told = (older: Notebook, newer: Notebook): readonly string[] =>
  documentDiff(older, newer).map(({ type, cell }) => `${type} ${cell?.id ?? ""}`.trim());

test("cells that were added, removed, changed and moved are told in the order of the newer document", () => {
  const older = made(text("a"), text("b"), text("c"), text("d"));
  const newer = { ...made(text("d"), text("a"), text("x"), text("c", "other")), title: "New" };
  expect(told(older, newer)).toEqual(["title", "moved d", "removed b", "added x", "changed c"]);
});

test("prose is compared by words, other cells by lines", () => {
  const prose = documentDiff(made(text("a", "one two three")), made(text("a", "one 2 three")));
  expect(prose[0]?.pieces).toEqual([
    { text: "one ", side: "both" },
    { text: "two", side: "older" },
    { text: "2", side: "newer" },
    { text: " three", side: "both" },
  ]);
  const other = documentDiff(made(text("s", "words")), made(scorecard(false)));
  expect(other[0]?.pieces.map(({ side }) => side)).toEqual(["older", "newer"]);
  expect(documentDiff(made(scorecard(false)), made(text("s", "")))[0]?.pieces.at(-1)).toEqual({
    text: "",
    side: "newer",
  });
  const lines = documentDiff(made(scorecard(false)), made(scorecard(true)));
  expect(lines[0]?.pieces.filter(({ side }) => side !== "both")).toMatchObject([
    { side: expect.stringMatching(/newer|older/) as string },
  ]);
  expect(lines[0]?.pieces.every(({ text }) => text.endsWith("\n"))).toBe(true);
});

test("what did not change is not told; pieces give back either text", () => {
  fc.assert(
    fc.property(notebooks, notebooks, (older, newer) => {
      expect(documentDiff(older, older)).toEqual([]);
      for (const { type, cell, pieces } of documentDiff(older, newer)) {
        if (type !== "changed" || cell?.kind !== "text") continue;
        const side = (out: string): string =>
          pieces.filter((piece) => piece.side !== out).map((piece) => piece.text).join(""); // prettier-ignore
        const old = older.cells.find(({ id }) => id === cell.id);
        expect(side("older")).toBe(cell.text);
        if (old?.kind === "text") expect(side("newer")).toBe(old.text);
      }
    }),
    { numRuns: 200 },
  );
});

test("restoring a version is one step that can be undone", () => {
  fc.assert(
    fc.property(notebooks, notebooks, (now, then) => {
      const changes = restoring(now, then);
      const restored = applyChanges(now, changes);
      expect(restored).toEqual({ ...then, extra: now.extra });
      expect(applyChanges(restored, inverseOf(now, changes))).toEqual(now);
    }),
    { numRuns: 200 },
  );
});
