import { nextMark, type Way } from "./mark-keys";
import type { Drawn, DrawnMark } from "./types";

export interface PickedHow {
  readonly add: boolean;
  readonly leaveOut: boolean;
}

/** How the keys that are held change what a press means. */
export const pickedHow = (
  event: Pick<MouseEvent, "ctrlKey" | "metaKey" | "shiftKey" | "altKey">,
): PickedHow => ({
  add: event.ctrlKey || event.metaKey || event.shiftKey,
  leaveOut: event.altKey,
});

/** What a chart tells when it is pointed at or clicked. */
export interface MarkEvents {
  /** `add`: with what is picked already; `leaveOut`: everything but this. */
  onPick?(mark: DrawnMark, how: PickedHow): void;
  /** What can be done with a mark is asked for: its place is in pixels from the host's top left. */
  onMenu?(mark: DrawnMark, place: { readonly x: number; readonly y: number }): void;
  /** The marks can be walked by keys: what the place is called, and how to say each of them. */
  readonly label?: string;
}

const ways: Readonly<Record<string, Way>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** Milliseconds a finger or a button stays down to ask for the menu. */
const hold = 500;

/**
 * Shows a mark's values beside the pointer, inside `host` (which gets the class `chart-host`), and lets arrows walk
 * from mark to mark: Enter and the context menu open what can be done with one, Space picks it as a click does.
 * Returns a function that takes everything away again. The tip is hidden from screen readers, who are told each mark
 * that they walk to.
 */
export function attachTips(
  host: HTMLElement,
  drawn: Drawn,
  direction: "ltr" | "rtl",
  events: MarkEvents = {},
): () => void {
  const tip = element("div", "chart-tip");
  tip.dir = direction;
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true");
  const said = element("div", "unseen");
  said.setAttribute("role", "status");
  host.classList.add("chart-host");
  host.append(tip, said);
  const { svg } = drawn;
  const all = (): readonly Element[] => [...svg.querySelectorAll("[data-mark]")];
  let current: Element | null = null;
  // Where the keys were last: they go on from there when the focus comes back.
  let walked: Element | null = null;
  let held = 0;
  let heldLong = false;

  const markOf = (of: Element | null): DrawnMark | undefined =>
    of ? drawn.marks[Number(of.getAttribute("data-mark"))] : undefined;
  const under = (event: Event): Element | null =>
    event.target instanceof Element ? event.target.closest("[data-mark]") : null;

  const point = (of: Element | null): void => {
    if (of === current) return;
    current?.removeAttribute("data-current");
    of?.setAttribute("data-current", "");
    current = of;
    const mark = markOf(of);
    tip.hidden = !mark;
    if (mark) tip.replaceChildren(line("b", mark.title), ...mark.lines.map((text) => line("span", text)));
  };
  const placeTip = (x: number, y: number): void => {
    const { width } = host.getBoundingClientRect();
    const left = x + 14 + tip.offsetWidth > width ? Math.max(0, x - 14 - tip.offsetWidth) : x + 14;
    tip.style.translate = `${String(Math.round(left))}px ${String(Math.round(Math.max(0, y - tip.offsetHeight - 10)))}px`;
  };
  const inHost = (x: number, y: number) => {
    const box = host.getBoundingClientRect();
    return { x: x - box.left, y: y - box.top };
  };
  const middle = (of: Element) => {
    const box = of.getBoundingClientRect();
    return inHost(box.left + box.width / 2, box.top + Math.min(box.height / 2, 24));
  };

  const show = (event: PointerEvent): void => {
    point(under(event));
    if (!current) return;
    const { x, y } = inHost(event.clientX, event.clientY);
    placeTip(x, y);
  };
  const letGo = (): void => window.clearTimeout(held);
  const hide = (): void => {
    letGo();
    point(null);
    tip.hidden = true;
  };
  const menu = (of: Element | null, at: { readonly x: number; readonly y: number }): boolean => {
    const mark = markOf(of);
    if (!mark || !events.onMenu) return false;
    events.onMenu(mark, at);
    return true;
  };
  const press = (event: PointerEvent): void => {
    show(event);
    heldLong = false;
    const of = under(event);
    letGo();
    held = window.setTimeout(() => (heldLong = menu(of, inHost(event.clientX, event.clientY))), hold);
  };
  const moved = (event: PointerEvent): void => {
    if (event.movementX !== 0 || event.movementY !== 0) letGo();
    show(event);
  };
  const pick = (event: MouseEvent): void => {
    letGo();
    const mark = markOf(under(event));
    if (mark && !heldLong) events.onPick?.(mark, pickedHow(event));
    heldLong = false;
  };
  const ask = (event: MouseEvent): void => {
    letGo();
    if (heldLong || menu(under(event), inHost(event.clientX, event.clientY))) event.preventDefault();
  };
  const walk = (to: Element | null): void => {
    if (!to) return;
    walked = to;
    point(to);
    const { x, y } = middle(to);
    placeTip(x, y);
    const mark = markOf(to);
    said.textContent = mark ? [mark.title, ...mark.lines].join(". ") : "";
  };
  const key = (event: KeyboardEvent): void => {
    const way = ways[event.key];
    const marks = all();
    const from = current ?? walked;
    if (way) walk(nextMark(marks, from, way) ?? from);
    else if (event.key === "Home") walk(marks[0] ?? null);
    else if (event.key === "End") walk(marks.at(-1) ?? null);
    else if (event.key === "Escape" && current) hide();
    else if (current && event.key === "Enter") menu(current, middle(current));
    else if (current && (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)))
      menu(current, middle(current));
    else if (current && event.key === " ") {
      const mark = markOf(current);
      if (mark) events.onPick?.(mark, pickedHow(event));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const enter = (): void => {
    if (host.matches(":focus-visible")) walk(current ?? walked ?? all()[0] ?? null);
  };

  const stop = new AbortController();
  const { signal } = stop;
  svg.addEventListener("pointermove", moved, { signal });
  svg.addEventListener("pointerdown", press, { signal });
  svg.addEventListener("pointerup", letGo, { signal });
  svg.addEventListener("pointercancel", letGo, { signal });
  svg.addEventListener("pointerleave", hide, { signal });
  svg.addEventListener("click", pick, { signal });
  svg.addEventListener("contextmenu", ask, { signal });
  if (events.label !== undefined && drawn.marks.length > 0 && !drawn.empty) {
    host.tabIndex = 0;
    host.setAttribute("role", "group");
    host.setAttribute("aria-label", events.label);
    host.addEventListener("keydown", key, { signal });
    host.addEventListener("focus", enter, { signal });
    host.addEventListener("blur", hide, { signal });
  } else if (host.hasAttribute("tabindex")) host.tabIndex = -1; // who was here keeps the place, nobody else comes
  return () => {
    hide();
    stop.abort();
    // A place that keys cannot reach loses the focus at once, and the next drawing may follow at once too.
    if (document.activeElement !== host)
      for (const name of ["tabindex", "role", "aria-label"]) host.removeAttribute(name);
    tip.remove();
    said.remove();
  };
}

function element(tag: string, name: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = name;
  return made;
}

function line(tag: "b" | "span", text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
