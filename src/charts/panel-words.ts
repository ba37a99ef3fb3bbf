import { dispositionName } from "./disposition-name";
import { fewKeys } from "./group-words";
import type { MetricValue } from "../metrics";
import type { PanelsSpec } from "./panel-types";
import type { ChartContext } from "./types";

/** A group's name as the reader calls it. */
export const panelName = (group: string, { by }: PanelsSpec, context: ChartContext): string =>
  by === "disposition" ? dispositionName(group, context) : context.group(by, group);

/** What the panels are divided by, as it stands in the middle of a sentence. */
export const panelsBy = ({ by }: PanelsSpec, { groups, locale }: ChartContext): string =>
  groups(by).toLocaleLowerCase(locale);

/** Why there is nothing to draw. */
export function noPanels(spec: PanelsSpec, { t }: ChartContext): string {
  const { closed, suppressed } = spec;
  if (closed) return t("chart.people-closed");
  return suppressed > 0 ? t(fewKeys(spec).none, { n: suppressed }) : t("chart.empty");
}

/** What a panel of a metric comes to, under its name. */
export const panelTold = (
  { value, n }: Pick<MetricValue, "value" | "n">,
  write: (value: number) => string,
  { t }: ChartContext,
): string => t("chart.panels.head", { value: value === null ? t("chart.no-value") : write(value), n });
