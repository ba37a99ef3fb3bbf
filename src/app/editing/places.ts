import type { Cell, CellOf } from "../../notebook";

/** What stands in one place of the page: a cell, or inputs that follow each other. */
export interface Place {
  /** The id of its first cell. */
  readonly key: string;
  /** Where its first cell stands in the document. */
  readonly at: number;
  readonly cells: readonly Cell[];
  /** The same cells, where they are inputs. */
  readonly inputs: readonly CellOf<"input">[] | null;
}

/** The places of a document in their order. */
export function placesOf(cells: readonly Cell[]): readonly Place[] {
  const places: Place[] = [];
  cells.forEach((cell, at) => {
    const last = places.at(-1);
    if (cell.kind !== "input") places.push({ key: cell.id, at, cells: [cell], inputs: null });
    else if (last?.inputs)
      places[places.length - 1] = {
        ...last,
        cells: [...last.cells, cell],
        inputs: [...last.inputs, cell],
      };
    else places.push({ key: cell.id, at, cells: [cell], inputs: [cell] });
  });
  return places;
}

/** The place that a cell is in. */
export const placeOfCell = (places: readonly Place[], id: string): Place | null =>
  places.find(({ cells }) => cells.some((cell) => cell.id === id)) ?? null;

/** Where in the document a gap between places is: before place `gap`, or at the end. */
export const cellIndexOf = (places: readonly Place[], gap: number): number => {
  const last = places.at(-1);
  return places[gap]?.at ?? (last ? last.at + last.cells.length : 0);
};
