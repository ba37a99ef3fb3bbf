import type { OpenNotebook } from "../notebook/notebook-context";
import { saveFile } from "../parts/save-file";
import { definitionRows, valuesIn } from "./definitions";
import { factsOf, type ReportSources } from "./facts";
import { fileName } from "./file-name";
import { redaction } from "./redaction";
import { reportHtml } from "./report";
import { sqlPart } from "./sql-part";
import { still } from "./still";

/** Counts every cell of the open notebook, also those out of sight, and saves them as one HTML file. */
export async function saveReport(open: OpenNotebook, from: ReportSources, named: boolean): Promise<void> {
  const { words } = from;
  const { runner } = open.runner;
  runner.set({ visible: "all" });
  await runner.idle();
  await drawn();
  const page = document.querySelector("article.notebook");
  if (!page) return;
  const hide = named ? null : await redaction(from);
  const text = (value: string): string => hide?.(value, false) ?? value;
  const outputs = open.document.cells.map(({ id }) => runner.status(id).output);
  const { t } = words;
  const title = hide?.(open.document.title, false) ?? open.document.title;
  const html = await reportHtml(words, {
    title,
    facts: factsOf(open, from, named).map(([name, value]) => [name, text(value)] as const),
    parts: open.document.cells.flatMap((cell) => {
      const place = page.querySelector(`[data-cell="${CSS.escape(cell.id)}"]`);
      const output = runner.status(cell.id).output;
      if (cell.kind === "sql")
        return [sqlPart(words, cell, output?.kind === "sql" ? output : null, place, hide)];
      return place ? [still(place, hide)] : [];
    }),
    definitions: {
      heads: [
        t("export.metric"),
        t("export.meaning"),
        t("export.formula"),
        t("export.over"),
        t("export.limits"),
        t("number.value"),
        t("number.n"),
        t("number.interval"),
      ],
      rows: definitionRows(words, valuesIn(outputs)),
    },
  });
  saveFile(`${fileName(title)} ${open.period.period.from.slice(0, 10)}.html`, "text/html", html);
}

/** Two turns in which React draws what has come and the charts what they have got. */
const drawn = async (): Promise<void> => {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setTimeout(resolve, 100));
};
