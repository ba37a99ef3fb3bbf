import type { Words } from "../words";
import { plainTable } from "./plain-table";
import { usedStyles } from "./used-styles";

/** What a report consists of: parts are still copies of the page's. */
export interface ReportParts {
  readonly title: string;
  readonly facts: readonly (readonly [name: string, text: string])[];
  readonly parts: readonly Element[];
  /** Heads and rows of the table of definitions. */
  readonly definitions: { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** A page of its own: it runs nothing, loads nothing and sends nothing, and its policy says so. */
export async function reportHtml(words: Words, of: ReportParts): Promise<string> {
  const { t, language, direction } = words;
  const page = document.implementation.createHTMLDocument(of.title);
  const root = page.documentElement;
  root.lang = language;
  root.dir = direction;
  root.dataset["theme"] = "light";
  page.body.className = "html-report";
  const make = (tag: string, text = "", className = ""): HTMLElement => {
    const element = page.createElement(tag);
    element.textContent = text;
    if (className !== "") element.className = className;
    return element;
  };
  const main = make("main", "", "notebook");
  const facts = make("dl", "", "facts");
  for (const [name, text] of of.facts) facts.append(make("dt", name), make("dd", text));
  const definitions = make("section", "", "cell definitions");
  definitions.append(
    make("h2", t("export.definitions")),
    page.importNode(plainTable(of.definitions.heads, of.definitions.rows), true),
  );
  main.append(make("h1", of.title), facts, ...of.parts.map((part) => page.importNode(part, true)));
  if (of.definitions.rows.length > 0) main.append(definitions);
  main.append(make("p", t("export.offline"), "small quiet"));
  page.body.append(main);

  const own = classesForStyles(page);
  const css = `${usedStyles(page, document.styleSheets)}\n${own}\n${layout}`;
  for (const element of page.querySelectorAll("*"))
    for (const { name } of [...element.attributes])
      if (name.startsWith("data-") && !css.includes(`[${name}`)) element.removeAttribute(name);
  page.head.prepend(
    meta(page, { charset: "utf-8" }),
    meta(page, { "http-equiv": "Content-Security-Policy", content: await policy(css) }),
    meta(page, { name: "viewport", content: "width=device-width, initial-scale=1" }),
    meta(page, { name: "generator", content: "Dialbook" }),
    meta(page, { name: "referrer", content: "no-referrer" }),
  );
  // As text: an element of this page's making stands under its policy, which forbids style sheets within a page.
  const html = root.outerHTML.replace("</head>", () => `<style>${css}</style></head>`);
  return `<!doctype html>\n${html}\n`;
}

function meta(page: Document, attributes: Readonly<Record<string, string>>): HTMLMetaElement {
  const element = page.createElement("meta");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** Styles of single elements as classes, since the policy allows the one style sheet only; returns their rules. */
function classesForStyles(page: Document): string {
  const classes = new Map<string, string>();
  for (const element of page.querySelectorAll("[style]")) {
    const text = element.getAttribute("style") ?? "";
    element.removeAttribute("style");
    if (text === "" || text.includes("url(")) continue;
    const name = classes.get(text) ?? `own-${classes.size + 1}`;
    classes.set(text, name);
    element.classList.add(name);
  }
  return [...classes].map(([text, name]) => `.${name} { ${text} }`).join("\n");
}

/** Nothing but this style sheet and pictures inside the file. */
async function policy(css: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(css));
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}

const layout = `
body.html-report { margin: 0; background: var(--paper); color: var(--ink); font-family: "IBM Plex Sans", "IBM Plex Sans Arabic", system-ui, sans-serif; }
.html-report .facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 16px; margin-block: 0 24px; font-size: 0.875rem; }
.html-report .facts dd { margin: 0; }
.html-report main { max-inline-size: 1200px; margin-inline: auto; padding: 24px; }
.html-report svg { max-inline-size: 100%; block-size: auto; }
.html-report .scroll { overflow: auto; max-block-size: none; }
.definitions td, .definitions th { min-inline-size: 9ch; white-space: normal; vertical-align: top; text-align: start; font-size: 0.8125rem; }
@media print {
  :root { --paper: white; }
  .html-report main { max-inline-size: none; padding: 0; }
  .html-report .scroll { overflow: visible; }
  .html-report .card, .html-report figure, .html-report tr { break-inside: avoid; }
  .html-report h1, .html-report h2, .html-report h3 { break-after: avoid; }
}`;
