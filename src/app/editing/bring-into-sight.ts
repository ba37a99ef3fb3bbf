const apart = 12; // pixels between what stays at the top of the page and what is brought below it

/** Pixels from the top of the window that the header and the inputs, which stay there, may cover. */
function covered(): number {
  const bars = [...document.querySelectorAll<HTMLElement>("header, .inputs-place")];
  const stuck = bars.filter((bar) => getComputedStyle(bar).position === "sticky");
  return Math.max(0, ...stuck.map((bar) => (parseFloat(getComputedStyle(bar).top) || 0) + bar.offsetHeight));
}

/** Scrolls the page until all of this is seen, or its beginning where it is taller than the window. */
export function bringIntoSight(element: Element): void {
  const { top, bottom, height } = element.getBoundingClientRect();
  const first = covered() + apart;
  const last = window.innerHeight - apart;
  if (top >= first && bottom <= last) return;
  const below = top < first || height > last - first;
  window.scrollBy({ top: below ? top - first : bottom - last, behavior: "instant" });
}
