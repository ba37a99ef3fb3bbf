import { records } from "../../base";
import type { Engine } from "../../engine";
import { dimensions } from "../../metrics";
import type { Settings } from "../../store";
import type { OpenNotebook } from "../notebook/notebook-context";
import { periodName, spanName } from "../notebook/period-name";
import { valueName } from "../notebook/value-name";
import { limitName, limitText } from "../panels/params-text";
import { saveFile } from "../parts/save-file";
import type { Words } from "../words";
import { definitionRows, valuesIn } from "./definitions";
import { redactor, type Redact } from "./redact";
import { reportHtml } from "./report";
import { sqlPart } from "./sql-part";
import { still } from "./still";

/** What a report is made of beside the page. */
export interface ReportSources {
  readonly words: Words;
  readonly settings: Settings;
  readonly engine: Engine;
  readonly dataVersion: number;
}

/** Everybody who is named as working here. */
const people = `SELECT DISTINCT name FROM (
  SELECT agent_id AS name FROM calls UNION ALL SELECT agent_id FROM agent_time
  UNION ALL SELECT owner FROM leads UNION ALL SELECT owner FROM deals
) WHERE trim(name) <> '' ORDER BY name`;

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
      if (cell.kind === "sql") return [sqlPart(cell, output?.kind === "sql" ? output : null, hide)];
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
  const name = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, 80);
  saveFile(
    `${name === "" ? "notebook" : name} ${open.period.period.from.slice(0, 10)}.html`,
    "text/html",
    html,
  );
}

/** Two turns in which React draws what has come and the charts what they have got. */
const drawn = async (): Promise<void> => {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setTimeout(resolve, 100));
};

async function redaction({ engine, words }: ReportSources): Promise<Redact> {
  const { t, f } = words;
  const names = records(await engine.query(people)).map(({ name }) => String(name));
  return redactor({
    names,
    person: (n) => t("export.person", { n: f.number(n) }),
    number: t("export.number"),
  });
}

function factsOf(
  open: OpenNotebook,
  { words, settings, dataVersion }: ReportSources,
  named: boolean,
): readonly (readonly [string, string])[] {
  const { t, f, maybe } = words;
  const { view, period, covered } = open;
  const filters = dimensions.flatMap((dimension) =>
    (view.filters[dimension] ?? []).map(
      (value) => `${maybe(`dimension.${dimension}`)}: ${valueName(words, dimension, value)}`,
    ),
  );
  const inputs = Object.entries(view.values).map(([name, value]) => `${name} = ${value}`);
  const values = valuesIn(open.document.cells.map(({ id }) => open.runner.runner.status(id).output));
  const limits = new Map(values.flatMap(({ params }) => Object.entries(params)));
  const hours = settings.calendar === null && Object.keys(settings.queueCalendars).length === 0;
  const all: readonly (readonly [string, string])[] = [
    [t("export.period"), periodName(words, period)],
    [
      t("export.compared"),
      period.compare && !period.other ? spanName(words, period.compare, period.unit) : "",
    ],
    [t("export.filters"), f.list(filters)],
    [t("export.inputs"), f.list(inputs)],
    [t("export.covers"), f.days(covered.from, covered.to)],
    [
      t("export.limits"),
      f.list([...limits].map(([name, size]) => `${limitName(words, name)} ${limitText(words, name, size)}`)),
    ],
    [t("export.hours"), t(hours ? "source.hours_unset" : "source.hours_set")],
    [t("export.data_version"), f.number(dataVersion)],
    [t("export.made_at"), f.dateTime(Date.now())],
    [t("export.people"), t(named ? "export.shown" : "export.hidden")],
    [t("people.policy"), t(`policy.foot.${settings.policy}`, { least: f.number(settings.minimumGroup) })],
  ];
  return all.filter(([, text]) => text !== "");
}
