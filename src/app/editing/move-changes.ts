import type { Change } from "../../notebook";
import { cellIndexOf, type Place } from "./places";

/** The changes that bring a place into a gap: before place `gap`, or to the end. None where it is there already. */
export function moveChanges(places: readonly Place[], key: string, gap: number): readonly Change[] {
  const index = places.findIndex((place) => place.key === key);
  const place = places[index];
  if (!place || gap < 0 || gap > places.length || gap === index || gap === index + 1) return [];
  const to = cellIndexOf(places, gap);
  return place.cells.map(({ id }, i) => ({ type: "move", id, to: to > place.at ? to - 1 : to + i }));
}
