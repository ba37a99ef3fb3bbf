/** A place in pixels; null where there is none. */
export type At = readonly [x: number, y: number] | null;

const rounded = (pixels: number): string => String(Math.round(pixels * 1000) / 1000);
const pointOf = ([x, y]: readonly [number, number]): string => `${rounded(x)},${rounded(y)}`;

/** Stretches without a gap. */
function stretches<T>(all: readonly (T | null)[]): readonly (readonly T[])[] {
  const found: T[][] = [];
  let open: T[] | null = null;
  for (const one of all) {
    if (one === null) open = null;
    else if (open) open.push(one);
    else found.push((open = [one]));
  }
  return found;
}

/** A line through places, as Plot writes it: open where one is missing. */
export const linePath = (places: readonly At[]): string =>
  stretches(places)
    .map((part) => `M${part.map(pointOf).join("L")}${part.length === 1 ? "Z" : ""}`)
    .join("");

/** The area between two lines over the same pixels across, as Plot writes it. */
export const areaPath = (
  places: readonly ({ readonly x: number; readonly low: number; readonly high: number } | null)[],
): string =>
  stretches(places)
    .map((part) => {
      const there = part.map(({ x, high }) => pointOf([x, high]));
      const back = part.toReversed().map(({ x, low }) => pointOf([x, low]));
      return `M${[...there, ...back].join("L")}Z`;
    })
    .join("");
