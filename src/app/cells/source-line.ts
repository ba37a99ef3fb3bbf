import type { MetricValue } from "../../metrics";
import type { ResolvedPeriod } from "../../notebook";
import type { Settings } from "../../store";
import { paramsText } from "../panels/params-text";
import { periodName } from "../notebook/period-name";
import type { Words } from "../words";

/** What an exported picture or table says of itself: formula, limits, opening hours, period and data version. */
export function sourceLine(
  words: Words,
  of: {
    readonly value: MetricValue | null;
    readonly period: ResolvedPeriod;
    readonly settings: Settings;
    readonly dataVersion: number;
  },
): string {
  const { t, f, maybe } = words;
  const { value, settings } = of;
  const limits = value ? paramsText(words, value) : "";
  const hours =
    settings.calendar === null && Object.keys(settings.queueCalendars).length === 0
      ? t("source.hours_unset")
      : t("source.hours_set");
  const parts = [
    "Dialbook",
    value ? `${t(`metric.${value.metric}`)}: ${maybe(`variant.${value.metric}.${value.variant}`)}` : "",
    limits,
    value?.queueParams ? t("source.own_limits", { queues: f.list(Object.keys(value.queueParams)) }) : "",
    hours,
    periodName(words, of.period),
    of.period.partial ? t("source.partial") : "",
    t("source.data_version", { version: f.number(of.dataVersion) }),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
