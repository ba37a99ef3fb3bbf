/** Places as steps: from each straight on to the next, and there up or down. A gap stays one. */
export function steps<T extends { readonly x: number }>(
  places: readonly (T | null)[],
): readonly (T | null)[] {
  return places.flatMap((place, i) => {
    const last = places[i - 1];
    return place && last ? [{ ...last, x: place.x }, place] : [place];
  });
}
