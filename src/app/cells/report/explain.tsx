import type { MetricResult } from "../../../metrics";
import type { Explained, ExplainOutput, ResolvedPeriod } from "../../../notebook";
import { useWords, type Words } from "../../words";
import { groupName } from "../group-name";
import { differenceText, valueText } from "../metric-words";

/** At most three sentences: which queues, campaigns and half-hours made a change, each with its count. */
export function ExplainView({ of, period }: { readonly of: ExplainOutput; readonly period: ResolvedPeriod }) {
  const words = useWords();
  const { t } = words;
  if (period.compare === null) return <p className="quiet">{t("report.nothing_before")}</p>;
  const lines = of.found.flatMap(({ result, reasons }) =>
    reasons.map((reason) => ({ key: `${result.value.metric} ${reason.by} ${reason.group}`, result, reason })),
  );
  if (lines.length === 0)
    return <p className="quiet">{t(of.found.length === 0 ? "report.no_change" : "report.everywhere")}</p>;
  return (
    <ul className="report-lines">
      {lines.map(({ key, result, reason }) => (
        <li key={key}>{explained(words, result, reason)}</li>
      ))}
    </ul>
  );
}

function explained(words: Words, result: MetricResult, reason: Explained): string {
  const { t, f } = words;
  const { value } = result;
  const dimension = reason.by === "half-hour" ? null : reason.by;
  const group = groupName(words, { by: "half-hour", dimension }, reason.group);
  const effect = reason.rate + reason.mix;
  return t("report.explained", {
    metric: t(`metric.${value.metric}`),
    by: words.maybe(`dimension.${dimension ?? "half-hour"}`),
    group: `\u2068${group}\u2069`,
    effect: differenceText(words, value, effect, "sign"),
    why: Math.abs(reason.mix) > Math.abs(reason.rate) ? "mix" : "rate",
    now: reason.now.value === null ? "–" : valueText(words, value, reason.now.value),
    before: reason.before.value === null ? "–" : valueText(words, value, reason.before.value),
    n: f.number(reason.now.n),
    n_before: f.number(reason.before.n),
  });
}
