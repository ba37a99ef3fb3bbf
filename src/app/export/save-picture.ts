import { AppError } from "../../base";
import { exportColours, paperMargin, toPng, toSvgText } from "../../charts";
import { runs, type Cell } from "../../notebook";
import { drawnAt } from "../cells/drawn-charts";
import type { OpenNotebook } from "../notebook/notebook-context";
import { saveFile } from "../parts/save-file";
import { factsOf, type ReportSources } from "./facts";
import { fileName } from "./file-name";
import { pagePicture } from "./page-picture";
import type { Redact } from "./redact";
import { redaction } from "./redaction";
import { redactedSvg } from "./redacted-svg";
import { sqlPart } from "./sql-part";
import { still } from "./still";

/** What a cell is saved as: PNG with names and numbers hidden, or with them, or its chart as SVG. */
export type PictureForm = "picture" | "picture-full" | "drawing";

/** Saves one cell of the open notebook as it stands on the page, in its theme and direction. */
export async function savePicture(
  open: OpenNotebook,
  from: ReportSources,
  cell: Cell,
  form: PictureForm,
): Promise<void> {
  const place = document.querySelector(`[data-cell="${CSS.escape(cell.id)}"]`);
  if (!place) throw new AppError("part_missing");
  const hide = form === "picture-full" ? null : await redaction(from);
  const name = fileName(nameOf(open, cell, place, hide));
  if (form === "drawing") {
    const { drawn, source } = drawnAt(place) ?? {};
    if (!drawn || source === undefined) throw new AppError("part_missing");
    const colours = exportColours(drawn, document.body);
    const svg = toSvgText(drawn, colours, from.words.direction, source, paperMargin);
    return saveFile(`${name}.svg`, "image/svg+xml", hide ? redactedSvg(svg, hide) : svg);
  }
  const part = pictured(open, from, cell, place, hide);
  const foot = footOf(open, from, cell, hide);
  const { width } = place.getBoundingClientRect();
  const { svg } = await pagePicture(foot ? [part, foot] : [part], Math.max(width + 48, narrowest));
  saveFile(`${name}.png`, "image/png", await toPng(svg));
}

const narrowest = 360; // px

function pictured(
  { runner }: OpenNotebook,
  { words }: ReportSources,
  cell: Cell,
  place: Element,
  hide: Redact | null,
): Element {
  const { output } = runner.runner.status(cell.id);
  if (cell.kind === "sql") return sqlPart(words, cell, output?.kind === "sql" ? output : null, place, hide);
  const part = still(place, hide);
  for (const { name } of [...part.attributes])
    if (/^data-(state|outdated|editing|place)$/.test(name)) part.removeAttribute(name);
  return part;
}

/** What the picture is of, since it leaves its notebook: the notebook's name, days, comparison and filters. */
function footOf(open: OpenNotebook, from: ReportSources, cell: Cell, hide: Redact | null): Element | null {
  if (!runs(cell)) return null;
  const { t } = from.words;
  const told = new Set([
    t("export.period"),
    t("export.compared"),
    t("export.filters"),
    t("export.inputs"),
    t("people.policy"),
  ]);
  const facts = factsOf(open, from, hide === null).filter(([name]) => told.has(name));
  const foot = document.createElement("p");
  foot.className = "picture-foot";
  foot.textContent = [open.document.title, ...facts.map(([name, text]) => `${name}: ${text}`), "Dialbook"]
    .map((text) => hide?.(text, false) ?? text)
    .join(" · ");
  return foot;
}

/** The cell's own name or first heading, after the notebook's. */
function nameOf(
  { document: notebook }: OpenNotebook,
  cell: Cell,
  place: Element,
  hide: Redact | null,
): string {
  const own = cell.name ?? place.querySelector("h2, h3, .chart-title")?.textContent ?? cell.kind;
  const name = `${notebook.title} ${own}`;
  return hide?.(name, false) ?? name;
}
