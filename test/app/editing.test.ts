import { expect, test } from "vitest";
import { changedCell } from "../../src/app/editing/changed-cell";
import { gapAt } from "../../src/app/editing/gap-at";
import { moveChanges } from "../../src/app/editing/move-changes";
import { cellIndexOf, placeOfCell, placesOf } from "../../src/app/editing/places";
import { applyChanges, readNotebook, type Notebook } from "../../src/notebook";

const fence = (kind: string, id: string, body = "") => `\`\`\`${kind} #${id}\n${body}\`\`\`\n`;
const document = readNotebook(
  [
    "<!-- #intro -->\n\nWords\n",
    fence("input", "period", "input: period\n"),
    fence("input", "queue", "input: queue\n"),
    fence("scorecard", "score", "metrics: all\n"),
    fence("dispositions", "codes"),
  ].join("\n"),
);
const ids = ({ cells }: Notebook) => cells.map(({ id }) => id).join(" ");
const moved = (key: string, gap: number) =>
  applyChanges(document, moveChanges(placesOf(document.cells), key, gap));

test("inputs that follow each other are one place", () => {
  const places = placesOf(document.cells);
  expect(places.map(({ key, at, cells }) => [key, at, cells.length])).toEqual([
    ["intro", 0, 1],
    ["period", 1, 2],
    ["score", 3, 1],
    ["codes", 4, 1],
  ]);
  expect(placeOfCell(places, "queue")?.key).toBe("period");
  expect([0, 1, 2, 3, 4].map((gap) => cellIndexOf(places, gap))).toEqual([0, 1, 3, 4, 5]);
  expect(cellIndexOf([], 0)).toBe(0);
});

test("a place goes to every gap, inputs together and in their order", () => {
  expect(ids(moved("codes", 0))).toBe("codes intro period queue score");
  expect(ids(moved("codes", 1))).toBe("intro codes period queue score");
  expect(ids(moved("intro", 2))).toBe("period queue intro score codes");
  expect(ids(moved("period", 0))).toBe("period queue intro score codes");
  expect(ids(moved("period", 4))).toBe("intro score codes period queue");
  expect(ids(moved("period", 3))).toBe("intro score period queue codes");
});

test("a gap beside the place itself, and one that is not there, change nothing", () => {
  const places = placesOf(document.cells);
  for (const gap of [-1, 1, 2, 5]) expect(moveChanges(places, "period", gap)).toEqual([]);
  expect(moveChanges(places, "nobody", 0)).toEqual([]);
});

test("what changed is found: a new cell, a changed one, one that moved, the one after those that went", () => {
  expect(changedCell(document, document)).toBeNull();
  const changed = { ...document, cells: document.cells.map((c) => (c.id === "score" ? { ...c } : c)) };
  expect(changedCell(document, changed)).toBe("score");
  expect(changedCell(document, moved("codes", 0))).toBe("codes");
  expect(changedCell(document, moved("intro", 4))).toBe("intro");
  const gone = (...which: string[]) => applyChanges(document, [{ type: "remove", ids: which }]);
  expect(changedCell(document, gone("score"))).toBe("codes");
  expect(changedCell(document, gone("codes"))).toBe("score");
  expect(changedCell(gone("score"), document)).toBe("score");
  expect(changedCell(document, gone("intro", "period", "queue", "score", "codes"))).toBeNull();
});

test("a pointer is nearest to the gap of the place it is over, also where two stand side by side", () => {
  const boxes = [
    { left: 0, right: 100, top: 0, bottom: 40 },
    { left: 0, right: 45, top: 60, bottom: 100 },
    { left: 55, right: 100, top: 60, bottom: 100 },
  ];
  expect(gapAt(boxes, 50, 5)).toBe(0);
  expect(gapAt(boxes, 50, 45)).toBe(1);
  expect(gapAt(boxes, 20, 90)).toBe(2);
  expect(gapAt(boxes, 80, 65)).toBe(2);
  expect(gapAt(boxes, 80, 500)).toBe(3);
  expect(gapAt([], 1, 1)).toBe(0);
});
