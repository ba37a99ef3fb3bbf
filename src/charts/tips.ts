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
}

/**
 * Shows a mark's values beside the pointer, inside `host` (which gets the class `chart-host`). Returns a function
 * that takes everything away again. The text is hidden from screen readers, who have the table.
 */
export function attachTips(
  host: HTMLElement,
  drawn: Drawn,
  direction: "ltr" | "rtl",
  events: MarkEvents = {},
): () => void {
  const tip = document.createElement("div");
  tip.className = "chart-tip";
  tip.dir = direction;
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true");
  host.classList.add("chart-host");
  host.append(tip);
  let current: Element | null = null;

  const markOf = (element: Element | null): DrawnMark | undefined =>
    element ? drawn.marks[Number(element.getAttribute("data-mark"))] : undefined;
  const under = (event: Event): Element | null =>
    event.target instanceof Element ? event.target.closest("[data-mark]") : null;

  const show = (event: PointerEvent): void => {
    const element = under(event);
    if (element !== current) {
      current?.removeAttribute("data-current");
      element?.setAttribute("data-current", "");
      current = element;
      const mark = markOf(element);
      tip.hidden = !mark;
      if (mark) tip.replaceChildren(line("b", mark.title), ...mark.lines.map((text) => line("span", text)));
    }
    if (!element) return;
    const box = host.getBoundingClientRect();
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    const left = x + 14 + tip.offsetWidth > box.width ? Math.max(0, x - 14 - tip.offsetWidth) : x + 14;
    tip.style.translate = `${String(Math.round(left))}px ${String(Math.round(Math.max(0, y - tip.offsetHeight - 10)))}px`;
  };
  const hide = (): void => {
    current?.removeAttribute("data-current");
    current = null;
    tip.hidden = true;
  };
  const pick = (event: MouseEvent): void => {
    const mark = markOf(under(event));
    if (mark) events.onPick?.(mark, pickedHow(event));
  };

  const { svg } = drawn;
  svg.addEventListener("pointermove", show);
  svg.addEventListener("pointerdown", show);
  svg.addEventListener("pointerleave", hide);
  svg.addEventListener("click", pick);
  return () => {
    hide();
    svg.removeEventListener("pointermove", show);
    svg.removeEventListener("pointerdown", show);
    svg.removeEventListener("pointerleave", hide);
    svg.removeEventListener("click", pick);
    tip.remove();
  };
}

function line(tag: "b" | "span", text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
