import type { Redact } from "./redact";

/** A picture's text with names and numbers hidden, in its words and in what tells them to those who cannot see it. */
export function redactedSvg(svg: string, hide: Redact): string {
  const page = new DOMParser().parseFromString(svg, "image/svg+xml");
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    currentNode.nodeValue = hide(currentNode.nodeValue ?? "", currentNode.parentElement?.tagName === "text");
  }
  for (const element of page.querySelectorAll("[aria-label]"))
    element.setAttribute("aria-label", hide(element.getAttribute("aria-label") ?? "", false));
  return new XMLSerializer().serializeToString(page);
}
