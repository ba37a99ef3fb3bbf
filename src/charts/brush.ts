import { areaOf, placeAt } from "./brushable";
import type { Area, Brushable } from "./types";
import { brushKeys } from "./brush-keys";
import { svgElement } from "./svg-element";
import { textWidth } from "./theme";
import { writeText } from "./write-text";
import type { MarkSelection } from "../metrics";

/** What is told of a brush. Nothing is told twice for the same area. */
export interface BrushEvents {
  /** The area while it is drawn; null once it is given up. */
  onMove?(selection: MarkSelection | null): void;
  /** The area as it was let go of. */
  onDone(selection: MarkSelection): void;
  /** Words for those who do not see where the brush is. */
  say(words: string): void;
}

type Place = readonly [number, number];
const threshold = 4; // pixels from which on a press is a drag

/**
 * Lets a reader draw an area over a picture, with the pointer or, once its host has the focus, with Shift and the arrow
 * keys; it snaps to the places of the chart. Returns a function that takes everything away again.
 */
export function attachBrush(
  host: HTMLElement,
  svg: SVGSVGElement,
  brushable: Brushable,
  events: BrushEvents,
): () => void {
  const shade = svgElement("rect", { class: "chart-brush", "pointer-events": "none" });
  const name = svgElement("text", { class: "chart-brush-name", "pointer-events": "none" });
  svg.setAttribute("data-brush", "");
  let shown: string | null = null;
  let drawn: Area | null = null;
  let press: { readonly x: number; readonly y: number; readonly at: Place; drawing: boolean } | null = null;

  let frame = 0;
  const paint = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (!drawn) {
      shade.remove();
      name.remove();
      return;
    }
    const [x, y] = [span(brushable.columns, drawn.x), span(brushable.rows, drawn.y)];
    shade.setAttribute("x", String(x[0]));
    shade.setAttribute("width", String(Math.max(1, x[1] - x[0])));
    shade.setAttribute("y", String(y[0]));
    shade.setAttribute("height", String(Math.max(1, y[1] - y[0])));
    const said = brushable.name(drawn);
    const half = textWidth(said) / 2;
    const width = svg.viewBox.baseVal.width || svg.getBoundingClientRect().width;
    writeText(name, said);
    name.setAttribute("x", String(Math.max(half, Math.min(width - half, (x[0] + x[1]) / 2))));
    name.setAttribute("y", String(y[0] + 14));
    if (!shade.isConnected) svg.append(shade, name);
  };
  const show = (area: Area | null): void => {
    const key = area && [...area.x, ...area.y].join();
    if (key === shown) return;
    shown = key;
    drawn = area;
    // the tip of the mark it began at would lie over what is drawn
    host.toggleAttribute("data-brushing", area !== null);
    // With everything else of this frame: between two of its events a browser would lay out the page in vain.
    if (!area) paint();
    else if (frame === 0) frame = requestAnimationFrame(paint);
    events.onMove?.(area && brushable.select(area));
  };
  const placeOf = (event: Pick<PointerEvent, "clientX" | "clientY">): Place => {
    const box = svg.getBoundingClientRect();
    const scale = (svg.viewBox.baseVal.width || box.width) / Math.max(1, box.width);
    return [
      placeAt(brushable.columns, (event.clientX - box.left) * scale),
      placeAt(brushable.rows, (event.clientY - box.top) * scale),
    ];
  };
  let givenUp = false; // with the pointer still down
  const give = (): void => {
    press = null;
    show(null);
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    givenUp = false;
    press = { x: event.clientX, y: event.clientY, at: placeOf(event), drawing: false };
  };
  const move = (event: PointerEvent): void => {
    if (!press || !event.isPrimary) return;
    if (!press.drawing) {
      if (Math.hypot(event.clientX - press.x, event.clientY - press.y) < threshold) return;
      press.drawing = true;
      svg.setPointerCapture(event.pointerId);
    }
    show(areaOf(brushable, press.at, placeOf(event)));
  };
  const up = (event: PointerEvent): void => {
    if (!event.isPrimary) return;
    if (givenUp) swallowClick(svg);
    givenUp = false;
    if (!press) return;
    const { drawing, at } = press;
    // What was seen, even where the picture has moved since under a pointer that rests.
    const area = drawn ?? areaOf(brushable, at, placeOf(event));
    give();
    if (!drawing) return;
    swallowClick(svg);
    events.onDone(brushable.select(area));
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !press?.drawing) return;
    give();
    givenUp = true;
    event.preventDefault();
    event.stopImmediatePropagation(); // it gives up the area and nothing else
  };

  /** The place of the mark that was walked to; the first one before any was. */
  const walkedTo = (): Place => {
    const mark = svg.querySelector("[data-current]");
    if (!mark) return [0, 0];
    const { left, top, width, height } = mark.getBoundingClientRect();
    return placeOf({ clientX: left + width / 2, clientY: top + height / 2 });
  };
  const keys = brushKeys(brushable, {
    begin: walkedTo,
    show,
    done: (area) => events.onDone(brushable.select(area)),
    say: events.say,
  });
  const onKey = (event: KeyboardEvent): void => {
    if (event.target !== host || !keys.press(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  svg.addEventListener("pointerdown", down);
  svg.addEventListener("pointermove", move);
  svg.addEventListener("pointerup", up);
  svg.addEventListener("pointercancel", give);
  window.addEventListener("keydown", escape, { capture: true });
  // Before the keys that walk from mark to mark.
  host.addEventListener("keydown", onKey, { capture: true });
  host.addEventListener("blur", keys.leave);
  return () => {
    give();
    svg.removeEventListener("pointerdown", down);
    svg.removeEventListener("pointermove", move);
    svg.removeEventListener("pointerup", up);
    svg.removeEventListener("pointercancel", give);
    window.removeEventListener("keydown", escape, { capture: true });
    host.removeEventListener("keydown", onKey, { capture: true });
    host.removeEventListener("blur", keys.leave);
  };
}

const span = (edges: readonly number[], [from, to]: readonly [number, number]): readonly [number, number] => [
  edges[from] ?? 0,
  edges[to + 1] ?? 0,
];

/** The click that ends a drag picks no mark. */
function swallowClick(svg: SVGSVGElement): void {
  const swallow = (event: Event): void => event.stopImmediatePropagation();
  svg.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => svg.removeEventListener("click", swallow, { capture: true }));
}
