import type { Redact } from "./redact";

const controls =
  "script, style, iframe, object, input, select, textarea, template, [hidden], [role=menu], [role=toolbar], .chart-foot, .chart-hits, .updating, .card-menu, .place-handle, .insert-point, .drop-mark, .cell-editor, .source-editor";

/** A part of the page as it stands: its words, tables and pictures, and nothing that can be pressed or that runs. */
export function still(part: Element, redact: Redact | null): Element {
  const copy = part.cloneNode(true) as Element;
  keepClaims(part, copy);
  for (const element of copy.querySelectorAll(controls)) element.remove();
  // how people are shown here is not how the file shows them, which says so itself
  if (redact) for (const element of copy.querySelectorAll(".people-policy")) element.remove();
  for (const button of copy.querySelectorAll("button, [role=button]")) {
    for (const said of button.querySelectorAll(".unseen")) said.remove();
    const kept = button.matches(".value") || button.closest("td, th") || button.querySelector("data");
    if (kept || isAmongWords(button)) unwrap(button);
    else button.remove();
  }
  for (const link of copy.querySelectorAll("a")) if (!/^https:/.test(link.href)) unwrap(link);
  for (const fold of copy.querySelectorAll("details")) fold.open = true;
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    for (const { name } of [...element.attributes])
      if (name.startsWith("on") || loud.has(name)) element.removeAttribute(name);
    // the texts of attributes are read too
    for (const name of ["title", "aria-label", "alt"]) {
      const text = element.getAttribute(name);
      if (text !== null && redact) element.setAttribute(name, redact(text, false));
    }
  }
  if (redact) hide(copy, redact);
  return copy;
}

/** A claim that is being written is read like any other. */
function keepClaims(part: Element, copy: Element): void {
  const typed = [...part.querySelectorAll<HTMLTextAreaElement>("textarea.claim")];
  copy.querySelectorAll("textarea.claim").forEach((area, i) => {
    const claim = area.ownerDocument.createElement("p");
    claim.className = "claim";
    claim.textContent = typed[i]?.value ?? "";
    (area.closest(".field") ?? area).replaceWith(claim);
  });
}

/** True for a button that is a word of a sentence. */
const isAmongWords = ({ parentNode }: Element): boolean =>
  [...(parentNode?.childNodes ?? [])].some(
    (one) => one.nodeType === 3 && (one.nodeValue ?? "").trim() !== "",
  );

const loud = new Set(["tabindex", "contenteditable", "autofocus", "draggable", "aria-busy", "aria-live", "aria-describedby"]); // prettier-ignore

function unwrap(element: Element): void {
  const plain = element.ownerDocument.createElement("span");
  plain.className = [...element.classList]
    .filter((name) => name !== "button" && name !== "link" && !name.startsWith("react-aria"))
    .join(" ");
  plain.append(...element.childNodes);
  element.replaceWith(plain);
}

function hide(copy: Element, redact: Redact): void {
  const walker = copy.ownerDocument.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: place } = walker.currentNode;
    const text = walker.currentNode.nodeValue ?? "";
    const loose = place?.closest("td, th, bdi, text") != null && place.closest(".figure, data") === null;
    walker.currentNode.nodeValue = redact(text, loose);
  }
}
