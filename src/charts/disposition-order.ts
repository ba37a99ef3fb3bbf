import { dispositions } from "../base";

/** Calls that nobody coded, as the metrics name them. */
export const uncoded = "(none)";
/** The codes beyond the largest, added up. */
export const rest = "(rest)";

const places = new Map(dispositions.map(({ code }, place) => [code, place]));

export const groupOf = (code: string): string =>
  dispositions.find((disposition) => disposition.code === code)?.group ?? "unknown";

/** Best outcome first, then codes of the centre's own by size, then the rest and what was not coded. */
export function inOrder(totals: ReadonlyMap<string, number>): readonly string[] {
  const place = (code: string): number =>
    code === uncoded ? 1000 : code === rest ? 999 : (places.get(code) ?? 500);
  return [...totals.keys()].sort(
    (a, b) => place(a) - place(b) || (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || (a < b ? -1 : 1),
  );
}

/** Which codes are added up: the smallest beyond `top`; never what was won, however rare, nor what was not coded. */
export function restOf(totals: ReadonlyMap<string, number>, top: number): ReadonlySet<string> {
  const won = [...totals.keys()].filter((code) => groupOf(code) === "won");
  const others = [...totals.keys()]
    .filter((code) => code !== uncoded && groupOf(code) !== "won")
    .sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0));
  const room = Math.max(1, top - won.length);
  // One code alone is no rest: it keeps its name.
  return new Set(others.length > room ? others.slice(room - 1) : []);
}

/** The name of a disposition's colour, the same everywhere; codes that have none of their own share one, hatched. */
export const swatchOf = (code: string): string =>
  places.has(code) ? code : code === uncoded ? "unknown" : code === rest ? "rest" : "own";

export const dispositionColour = (code: string): string => `var(--disposition-${swatchOf(code)})`;

export const isHatched = (code: string): boolean => !places.has(code);
