import fc from "fast-check";
import { expect, test } from "vitest";
import {
  newCells,
  newId,
  readNotebook,
  readSource,
  sourceOf,
  templates,
  type Cell,
  type Notebook,
} from "../../src/notebook";
import { notebooks } from "./arbitrary";

const random = () => 0.5;
const notebook = (source: string): Notebook => readNotebook(source);
const only = (document: Notebook): Cell => {
  const [cell] = document.cells;
  if (!cell) throw new Error("no cell");
  return cell;
};

test("the source of every cell of every template reads back to that cell", () => {
  for (const template of templates)
    for (const language of ["en", "ar"] as const) {
      const document = notebook(template.text[language]);
      for (const cell of document.cells)
        expect(readSource(sourceOf(cell), cell, document, random)).toEqual({ cells: [cell], problems: [] });
    }
});

test("the source of any cell reads back to it, and to no other id", () => {
  fc.assert(
    fc.property(notebooks, (document) => {
      for (const cell of document.cells) {
        const { cells } = readSource(sourceOf(cell), cell, document, random);
        expect(cells[0]).toEqual(cell);
      }
    }),
    { seed: 5, numRuns: 200 },
  );
});

test("what cannot be understood is kept byte for byte, and its line is told", () => {
  const document = notebook("```metric #a\nmetric: service-level\n```\n");
  const typed = "```metric #a\nmetric: service-level\ngrain: fortnight\n```";
  const read = readSource(typed, only(document), document, random);
  expect(read.cells).toMatchObject([{ kind: "unknown", id: "a", source: typed }]);
  expect(read.problems).toMatchObject([{ line: 3, error: { code: "cell_value" } }]);
  const twice = "```metric\nmetric: service-level\nmetric: abandonment-rate\n```";
  const { problems } = readSource(twice, only(document), document, random);
  expect(problems).toMatchObject([{ line: 3, error: { code: "cell_yaml", params: { line: 3 } } }]);
  const second = readSource(`Words\n\n${typed}`, only(document), document, random);
  expect(second.problems).toMatchObject([{ line: 5, error: { code: "cell_value" } }]);
});

test("several blocks become several cells, the first in the cell's place, none with an id that is taken", () => {
  const document = notebook(
    "```metric #a\nmetric: service-level\n```\n\n```metric #b\nmetric: service-level\n```\n",
  );
  const typed = "Words\n\n```metric #b\nmetric: abandonment-rate\n```\n\n```dispositions #c\n```";
  const { cells } = readSource(typed, only(document), document, random);
  expect(cells.map(({ kind, id }) => [kind, id])).toEqual([
    ["text", "a"],
    ["metric", newId(document, random)],
    ["dispositions", "c"],
  ]);
});

test("an empty source is an empty text", () => {
  const document = notebook("```metric #a\nmetric: service-level\n```\n");
  expect(readSource("  \n", only(document), document, random).cells).toEqual([
    { kind: "text", id: "a", name: null, extra: "", text: "" },
  ]);
});

test("a new cell of every kind is one that its own kind reads back", () => {
  const document = notebook("```input #p\ninput: period\n```\n");
  for (const make of Object.values(newCells)) {
    const cell = make?.({ id: "new", name: null, extra: "" }, document);
    if (!cell) continue;
    expect(readSource(sourceOf(cell), cell, document, random).cells, cell.kind).toEqual([cell]);
  }
});

test("a new input is the period first, then a dimension that has none", () => {
  const base = { id: "new", name: null, extra: "" };
  const empty = notebook("Words");
  expect(newCells.input?.(base, empty)).toMatchObject({ input: "period" });
  const period = notebook("```input #p\ninput: period\n```\n");
  expect(newCells.input?.(base, period)).toMatchObject({ input: "queue", default: [] });
});
