import type { Cell, Notebook } from "./types";
import { writeCell } from "./write";

/** Two changed documents as one. `copies` names the cells that both had changed and that are kept twice. */
export interface Merged {
  readonly document: Notebook;
  readonly copies: readonly { readonly of: string; readonly copy: string }[];
}

/** How the second version of a cell that two tabs changed is kept: the cells to put below the first. */
export type MakeCopy = (mine: Cell, taken: ReadonlySet<string>) => readonly [Cell, ...Cell[]];

/**
 * Merges what two tabs made of `base`: `theirs` was saved first, `mine` comes second. A cell's revision is what it is
 * written as. Changes of different cells, of the order and of the title are joined; of a cell that both changed theirs
 * stays and mine is kept below it, as `makeCopy` says; a cell that one deleted and the other changed stays.
 */
export function mergeNotebooks(base: Notebook, mine: Notebook, theirs: Notebook, makeCopy: MakeCopy): Merged {
  const [old, own, other] = [byId(base), byId(mine), byId(theirs)];
  const taken = new Set([...old.keys(), ...own.keys(), ...other.keys()]);
  const copies: { of: string; copy: string }[] = [];
  const below = (id: string): readonly Cell[] => {
    const cell = mergedCell(old.get(id), own.get(id), other.get(id));
    if (cell !== "both") return cell ? [cell] : [];
    const [first, second] = [other.get(id), own.get(id)];
    if (!first || !second) return [];
    const made = makeCopy(second, taken);
    for (const each of made) taken.add(each.id);
    copies.push({ of: id, copy: made.at(-1)?.id ?? id });
    return [first, ...made];
  };
  const cells = orderOf(base, mine, theirs).flatMap(below);
  const pick = <T>(of: (notebook: Notebook) => T): T => (of(mine) === of(base) ? of(theirs) : of(mine));
  return {
    document: { format: 1, title: pick((n) => n.title), extra: pick((n) => n.extra), cells },
    copies,
  };
}

const byId = ({ cells }: Notebook): ReadonlyMap<string, Cell> =>
  new Map(cells.map((cell) => [cell.id, cell]));

/** The cell as it is after both; undefined when it is gone, "both" when each made something else of it. */
function mergedCell(
  base: Cell | undefined,
  mine: Cell | undefined,
  theirs: Cell | undefined,
): Cell | "both" | undefined {
  if (same(mine, theirs)) return mine;
  if (same(mine, base)) return theirs;
  if (same(theirs, base)) return mine;
  return mine && theirs ? "both" : (mine ?? theirs);
}

const same = (a: Cell | undefined, b: Cell | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.kind === b.kind && writeCell(a) === writeCell(b));

/** All ids in an order that has what either moved; where both moved cells, mine. */
function orderOf(base: Notebook, mine: Notebook, theirs: Notebook): readonly string[] {
  const known = new Set(base.cells.map(({ id }) => id));
  const all = [base, mine, theirs].map(({ cells }) => cells.map(({ id }) => id));
  const [before = [], own = [], other = []] = all;
  const common = (ids: readonly string[], of: readonly string[]): readonly string[] =>
    ids.filter((id) => known.has(id) && of.includes(id));
  const moved = common(own, before).some((id, i) => common(before, own)[i] !== id);
  const [spine, added] = moved ? [own, other] : [other, own];
  const order = [...spine];
  added.forEach((id, i) => {
    if (order.includes(id)) return;
    // behind the nearest cell before it that is there
    const near = added.slice(0, i).findLast((each) => order.includes(each));
    order.splice(near === undefined ? 0 : order.indexOf(near) + 1, 0, id);
  });
  return order;
}
