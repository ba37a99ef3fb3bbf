import type { Engine } from "../../engine";
import { filtered } from "../../metrics";
import type { Settings } from "../../store";
import type { OpenNotebook } from "../notebook/notebook-context";
import { periodName, spanName } from "../notebook/period-name";
import { filterName } from "../notebook/filter-name";
import { limitName, limitText } from "../panels/params-text";
import type { Words } from "../words";
import { valuesIn } from "./definitions";

/** What a report is made of beside the page. */
export interface ReportSources {
  readonly words: Words;
  readonly settings: Settings;
  readonly engine: Engine;
  readonly dataVersion: number;
}

/** By what the numbers of the open notebook were counted, each with its name. */
export function factsOf(
  open: OpenNotebook,
  { words, settings, dataVersion }: ReportSources,
  named: boolean,
): readonly (readonly [string, string])[] {
  const { t, f } = words;
  const { view, period, covered } = open;
  const filters = filtered(view.filters).map((dimension) =>
    filterName(words, dimension, view.filters[dimension] ?? []),
  );
  const inputs = Object.entries(view.values).map(([name, value]) => `${name} = ${value}`);
  const values = valuesIn(open.document.cells.map(({ id }) => open.runner.runner.status(id).output));
  const limits = new Map(values.flatMap(({ params }) => Object.entries(params)));
  const hours = settings.calendar === null && Object.keys(settings.queueCalendars).length === 0;
  const guarded = settings.policy === "named" ? "" : "_guarded";
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
    [t("export.people"), t(`export.${named ? "shown" : "hidden"}${guarded}`)],
    [t("people.policy"), t(`policy.foot.${settings.policy}`, { least: f.number(settings.minimumGroup) })],
  ];
  return all.filter(([, text]) => text !== "");
}
