import { isValueInput, type Cell, type MakeCopy } from "../../notebook";

const free = (wanted: string, taken: ReadonlySet<string>): string => {
  for (let n = 1; ; n++) {
    const id = `${wanted.slice(0, 24)}-${n}`;
    if (!taken.has(id)) return id;
  }
};

/** An input whose value others read cannot be without a name; a name may be there only once. */
function renamed(cell: Cell, id: string): Cell {
  if (cell.kind !== "input") return { ...cell, id, name: null };
  return isValueInput(cell) ? { ...cell, id, name: `${cell.name}_2` } : { ...cell, id, name: null };
}

/** The second version of a cell that two tabs changed: marked by a line of text, and without a name. */
export const copyOfCell =
  (note: () => string): MakeCopy =>
  (mine, taken) => {
    const id = free(`${mine.id}-copy`, taken);
    const mark: Cell = {
      ...{ kind: "text", id: free(`${mine.id}-note`, taken), name: null, extra: "" },
      text: note(),
    };
    return [mark, renamed(mine, id)];
  };
