import { type ErrorShape } from "../base";
import { newId } from "./ids";
import { readNotebook } from "./read";
import type { Cell, Notebook, UnknownCell } from "./types";
import { writeCell } from "./write";

/** A line of a cell's source that could not be understood. */
export interface SourceProblem {
  /** The first line is 1. */
  readonly line: number;
  readonly error: ErrorShape;
}

/** What became of a source that a person typed. */
export interface ReadSource {
  /** What stands in the cell's place: the first has its id. Never empty. */
  readonly cells: readonly [Cell, ...Cell[]];
  readonly problems: readonly SourceProblem[];
}

/** A cell as a person edits it: prose as it is, everything else as its fence. */
export const sourceOf = (cell: Cell): string =>
  cell.kind === "text" ? cell.text : writeCell(cell).replace(/\n$/, "");

/**
 * Reads what was typed in the place of a cell, as tolerantly as a file: what cannot be understood is kept byte for byte
 * as an unknown cell, and told with its line. `random` gives numbers in [0, 1).
 */
export function readSource(source: string, of: Cell, notebook: Notebook, random: () => number): ReadSource {
  // A line before it, so that three dashes at the beginning are prose and no front matter.
  const read = readNotebook(`\n${source}`).cells;
  const [first, ...rest] = read;
  if (!first) return { cells: [{ kind: "text", id: of.id, name: null, extra: "", text: "" }], problems: [] };
  const taken = new Set(notebook.cells.map(({ id }) => id));
  let all: Notebook = { ...notebook, cells: [...notebook.cells, ...rest] };
  const others = rest.map((cell) => {
    const id = taken.has(cell.id) ? newId(all, random) : cell.id;
    taken.add(id);
    all = { ...all, cells: [...all.cells, { ...cell, id }] };
    return { ...cell, id };
  });
  return { cells: [{ ...first, id: of.id }, ...others], problems: problemsIn(source, read) };
}

function problemsIn(source: string, cells: readonly Cell[]): readonly SourceProblem[] {
  let from = 0;
  return cells.flatMap((cell) => {
    if (cell.kind !== "unknown") return [];
    const at = source.indexOf(cell.source, from);
    from = at + cell.source.length;
    if (!cell.problem) return [];
    const line = source.slice(0, Math.max(0, at)).split("\n").length + lineWithin(cell, cell.problem);
    const { params } = cell.problem;
    // What it says itself counts from the fence; the reader counts from the top.
    const error = "line" in params ? { ...cell.problem, params: { ...params, line } } : cell.problem;
    return [{ line, error }];
  });
}

/** Lines from a fence's first one to the one that a problem is about. */
function lineWithin({ source }: UnknownCell, { params }: ErrorShape): number {
  const last = source.split("\n").length - 1;
  if (typeof params["line"] === "number") return Math.min(params["line"], last);
  const { key } = params;
  if (typeof key !== "string") return 0;
  return Math.max(
    0,
    source.split("\n").findIndex((line) => line.trimStart().startsWith(`${key}:`)),
  );
}
