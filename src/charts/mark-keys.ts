/** A direction on the screen. */
export type Way = "left" | "right" | "up" | "down";

interface Place {
  readonly element: Element;
  readonly x: number;
  readonly y: number;
}

const middleOf = (element: Element): Place => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { element, x: left + width / 2, y: top + height / 2 };
};

/** Pixels within which two marks stand in one column or row. */
const same = 1.5;

/** The mark that lies next to one in a direction: the nearest column or row first, and in it the nearest mark. */
export function nextMark(all: readonly Element[], from: Element | null, way: Way): Element | null {
  const [first] = all;
  if (!from || !first) return first ?? null;
  const here = middleOf(from);
  const along = way === "left" || way === "right" ? "x" : "y";
  const across = along === "x" ? "y" : "x";
  const sign = way === "right" || way === "down" ? 1 : -1;
  let best: (Place & { readonly far: number; readonly aside: number }) | null = null;
  for (const element of all) {
    const place = middleOf(element);
    const far = (place[along] - here[along]) * sign;
    if (far < same) continue;
    const aside = Math.abs(place[across] - here[across]);
    const nearer = !best || far < best.far - same || (far < best.far + same && aside < best.aside);
    if (nearer) best = { ...place, far, aside };
  }
  return best?.element ?? null;
}
