import type { Framed } from "./frame";
import type { Moved, Update } from "./types";
import { writeText } from "./write-text";

/** Changes to a picture, each of which can be taken back. */
export interface Changes {
  /** Numbers that differ by less than can be seen are left as they are; null takes the attribute away. */
  set(element: Element, name: string, value: number | string | null): void;
  /** As it was before the first change. */
  reset(element: Element, name: string): void;
  text(element: Element, text: string): void;
  /** Whether it can be seen. Not by `opacity`, for which a browser paints each mark on a sheet of its own. */
  see(element: Element, seen: boolean): void;
  add(element: Element, before: Element): void;
  back(): void;
}

const unseen = 1e-6; // pixels

/** Remembers of each attribute and text what it was before the first change. */
export function changes(): Changes {
  const attributes = new Map<Element, Map<string, { readonly was: string | null; now: string | null }>>();
  const texts = new Map<Element, { readonly was: string; now: string }>();
  const added: Element[] = [];
  const write = (element: Element, name: string, value: string | null): void => {
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  };
  const set: Changes["set"] = (element, name, value) => {
    let own = attributes.get(element);
    if (!own) attributes.set(element, (own = new Map<string, { was: string | null; now: string | null }>()));
    let known = own.get(name);
    if (!known) {
      const was = element.getAttribute(name);
      own.set(name, (known = { was, now: was }));
    }
    const same =
      typeof value === "number"
        ? known.now !== null && Math.abs(Number(known.now) - value) < unseen
        : known.now === value;
    if (same) return;
    known.now = value === null ? null : String(value);
    write(element, name, known.now);
  };
  return {
    set,
    see: (element, seen) => set(element, "visibility", seen ? null : "hidden"),
    reset(element, name) {
      const known = attributes.get(element)?.get(name);
      if (known && known.now !== known.was) write(element, name, (known.now = known.was));
    },
    text(element, text) {
      const known = texts.get(element) ?? { was: element.textContent, now: element.textContent };
      texts.set(element, known);
      if (known.now !== text) writeText(element, (known.now = text));
    },
    add(element, before) {
      before.before(element);
      added.push(element);
    },
    back() {
      for (const [element, own] of attributes)
        for (const [name, known] of own)
          if (known.now !== known.was) write(element, name, (known.now = known.was));
      for (const [element, known] of texts)
        if (known.now !== known.was) writeText(element, (known.now = known.was));
      for (const element of added.splice(0)) element.remove();
    },
  };
}

/**
 * An update that takes back what it began where rows turn out not to fit. What is said of the whole is not said
 * meanwhile. `undone` is told when everything is as it was drawn, for one who remembers what it shows.
 */
export function updating<Spec, Row>(
  svg: SVGSVGElement,
  title: string,
  move: (rows: readonly Row[], spec: Spec, made: Changes) => Moved | null,
  undone?: () => void,
): Update<Spec, Row> {
  const made = changes();
  const back = (): void => {
    made.back();
    undone?.();
  };
  return {
    back,
    to(rows, spec) {
      const moved = move(rows, spec, made);
      if (moved) made.set(svg, "aria-label", title);
      else back();
      return moved;
    },
  };
}

/** Made when it is first asked for: most pictures are never moved. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly it: T } | null = null;
  return () => (made ??= { it: make() }).it;
}

type Bound = SVGElement & { readonly __data__?: number };

/** The elements of a Plot mark by the place of their datum, which Plot binds to them. */
export function placed(svg: SVGSVGElement, className: string): ReadonlyMap<number, readonly SVGElement[]> {
  const found = new Map<number, SVGElement[]>();
  for (const element of svg.querySelectorAll<Bound>(`.${className} > *`)) {
    const place = element.__data__;
    if (place === undefined) continue;
    const own = found.get(place);
    if (own) own.push(element);
    else found.set(place, [element]);
  }
  return found;
}

/** Where a value lies on a scale of a picture, in pixels; what lies outside stands at its end. */
export function scaleOf(svg: Framed, name: "x" | "y"): (value: number) => number {
  const scale = svg.scale(name);
  const [a = 0, b = 1] = (scale?.domain ?? []) as readonly (number | Date)[] as readonly number[];
  const [low, high] = [Math.min(Number(a), Number(b)), Math.max(Number(a), Number(b))];
  return (value) => Number(scale?.apply(Math.min(Math.max(value, low), high)));
}

/** How much is left of a mark of calls outside what is drawn over. */
export const faded = "0.16";
