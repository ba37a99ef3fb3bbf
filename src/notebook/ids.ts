import type { Notebook } from "./types";

/** What a cell's id looks like in a fence (`#id`): short, ASCII, safe in a URL and an HTML attribute. */
export const idPattern = /^[a-z0-9][a-z0-9-]{0,31}$/i;

/** Gives ids to cells that were written without one, or with one already taken: the same for the same file. */
export function idGiver(taken: Iterable<string>): (wanted: string | null, kind: string) => string {
  const reserved = new Set(taken);
  const given = new Set<string>();
  return (wanted, kind) => {
    let id = wanted;
    for (let i = 1; id === null || given.has(id) || (id !== wanted && reserved.has(id)); i++)
      id = `${kind}-${i}`;
    given.add(id);
    return id;
  };
}

/** An id for a cell that a person adds; `random` gives numbers in [0, 1). */
export function newId(notebook: Notebook, random: () => number): string {
  const taken = new Set(notebook.cells.map((cell) => cell.id));
  for (;;) {
    const id = Math.floor(random() * 36 ** 5)
      .toString(36)
      .padStart(5, "0");
    if (!taken.has(id)) return id;
  }
}
