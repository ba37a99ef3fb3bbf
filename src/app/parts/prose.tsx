import { createElement, useMemo, type ReactNode } from "react";
import { micromark } from "micromark";
import { gfmTable, gfmTableHtml } from "micromark-extension-gfm-table";

const allowed = new Set(
  "h1 h2 h3 h4 h5 h6 p ul ol li em strong code pre blockquote hr br table thead tbody tr th td a".split(" "),
);
const directed = new Set("h1 h2 h3 h4 h5 h6 p ul ol li pre blockquote table td th".split(" "));
const protocols = new Set(["http:", "https:", "mailto:"]);

/** Markdown as elements: no HTML of its own, no pictures, links only to the web or to mail. */
export function Prose(props: { readonly text: string }) {
  const nodes = useMemo(() => render(props.text), [props.text]);
  return <div className="prose">{nodes}</div>;
}

function render(text: string): ReactNode[] {
  const html = micromark(text, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
  // The parsed document is inert: nothing in it is loaded or run; only known elements are made anew.
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return children(body);
}

const structural = new Set("table thead tbody tr ul ol".split(" "));

/** Line breaks between rows and items are no content. */
const children = (parent: Element): ReactNode[] =>
  [...parent.childNodes]
    .filter((node) => node instanceof Element || !structural.has(parent.localName))
    .map((node, i) => element(node, i));

function element(node: ChildNode, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const name = node.localName;
  if (name === "img") return node.getAttribute("alt");
  if (!allowed.has(name)) return children(node);
  if (name === "hr" || name === "br") return createElement(name, { key });
  if (name === "a") return link(node, key);
  // Who writes English reads it from the left, also in an Arabic page, and the other way round.
  const own = directed.has(name) ? { key, dir: name === "pre" ? "ltr" : "auto" } : { key };
  return createElement(name, own, ...children(node));
}

function link(node: Element, key: number): ReactNode {
  const href = node.getAttribute("href") ?? "";
  const safe = href.startsWith("#/") || (URL.canParse(href) && protocols.has(new URL(href).protocol));
  if (!safe) return <span key={key}>{children(node)}</span>;
  if (href.startsWith("#/")) return createElement("a", { key, href }, ...children(node));
  return createElement("a", { key, href, target: "_blank", rel: "noopener noreferrer" }, ...children(node));
}
