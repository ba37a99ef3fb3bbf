/**
 * Writes an element's text over the one that stands there. With a new text node instead, as `textContent` makes one, a
 * browser asks every `:has()` of the page's styles anew.
 */
export function writeText(element: Element, text: string): void {
  const [first, second] = element.childNodes;
  if (first instanceof Text && !second) first.data = text;
  else element.textContent = text;
}
