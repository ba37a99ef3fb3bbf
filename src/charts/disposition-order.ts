import { knownCatalogue, type Catalogue } from "../base";

/** Calls that nobody coded, as the metrics name them. */
export const uncoded = "(none)";
/** Calls whose codes nobody has given a meaning, as the metrics name them. */
export const unmapped = "(unmapped)";
/** The codes beyond the largest, added up. */
export const rest = "(rest)";

const last: Readonly<Record<string, number>> = { [rest]: 998, [unmapped]: 999, [uncoded]: 1000 };

/** Best outcome first, then codes that are no category by size, then the rest and what was not coded. */
export function inOrder(
  totals: ReadonlyMap<string, number>,
  catalogue: Catalogue = knownCatalogue,
): readonly string[] {
  const place = (code: string): number => {
    const known = catalogue.place(code);
    return last[code] ?? (known < 0 ? 500 : known);
  };
  return [...totals.keys()].sort(
    (a, b) => place(a) - place(b) || (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || (a < b ? -1 : 1),
  );
}

/** Which codes are added up: the smallest beyond `top`; never what was won, however rare, nor what has no code. */
export function restOf(
  totals: ReadonlyMap<string, number>,
  top: number,
  catalogue: Catalogue = knownCatalogue,
): ReadonlySet<string> {
  const won = [...totals.keys()].filter((code) => catalogue.groupOf(code) === "won");
  const others = [...totals.keys()]
    .filter((code) => code !== uncoded && code !== unmapped && catalogue.groupOf(code) !== "won")
    .sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0));
  const room = Math.max(1, top - won.length);
  // One code alone is no rest: it keeps its name.
  return new Set(others.length > room ? others.slice(room - 1) : []);
}

/** The name of a disposition's colour, the same everywhere; a code that is no category has the colour of all such. */
export function swatchOf(code: string, catalogue: Catalogue = knownCatalogue): string {
  const own = catalogue.own.find((one) => one.code === code);
  if (own) return own.colour;
  if (catalogue.place(code) >= 0) return code;
  return code === uncoded ? "unknown" : code === unmapped ? "unmapped" : code === rest ? "rest" : "own";
}

export const dispositionColour = (code: string, catalogue: Catalogue = knownCatalogue): string =>
  `var(--disposition-${swatchOf(code, catalogue)})`;

/** Whether a code is drawn hatched: it says nothing of what came of the call, or is no category. */
export const isHatched = (code: string, catalogue: Catalogue = knownCatalogue): boolean =>
  catalogue.place(code) < 0 || catalogue.groupOf(code) === "unknown";
