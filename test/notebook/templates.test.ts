import { expect, test } from "vitest";
import {
  allMetrics,
  isValueInput,
  readNotebook,
  templates,
  writeCell,
  writeNotebook,
  type Cell,
  type Notebook,
} from "../../src/notebook";
import { metricIds } from "../../src/metrics";

/** Cells without what is prose in them. */
const shape = (notebook: Notebook): readonly string[] =>
  notebook.cells.map((cell: Cell) =>
    cell.kind === "text"
      ? `text #${cell.id}`
      : writeCell(cell.kind === "input" && isValueInput(cell) ? { ...cell, label: null } : cell),
  );
const proseOf = (cell: Cell): string => {
  if (cell.kind === "text") return cell.text;
  return cell.kind === "input" && isValueInput(cell) ? (cell.label ?? "") : "";
};

test.each(templates)(
  "template $id: both languages have the same cells and differ only in prose",
  ({ text }) => {
    const en = readNotebook(text.en);
    const ar = readNotebook(text.ar);
    expect(shape(ar)).toEqual(shape(en));
    expect(en.cells.filter((cell) => cell.kind === "unknown")).toEqual([]);
    const prose = (notebook: Notebook): string => notebook.cells.map(proseOf).join("");
    expect(prose(ar)).toMatch(/^[^a-z]*$/i);
    expect(prose(en)).not.toMatch(/[\u0600-\u06FF]/);
    expect(ar.title).not.toBe(en.title);
  },
);

test.each(templates)("template $id is written as the writer writes", ({ text }) => {
  expect(writeNotebook(readNotebook(text.en))).toBe(text.en);
  expect(writeNotebook(readNotebook(text.ar))).toBe(text.ar);
});

test("all metrics are in exactly one group", () => {
  expect([...allMetrics].sort()).toEqual([...metricIds].sort());
});

test.each(templates)("template $id: what recurs by the hour or weekday says what it was", ({ text }) => {
  const { cells } = readNotebook(text.en);
  const recurring = cells.filter(
    (cell) => cell.kind === "table" && ["hour", "half-hour", "weekday"].includes(cell.by),
  );
  for (const cell of recurring) expect(cell, cell.id).toMatchObject({ compare: true });
});
