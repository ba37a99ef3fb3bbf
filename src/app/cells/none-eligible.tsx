import type { MetricResult } from "../../metrics";
import { useWords } from "../words";
import { MetricData } from "./metric-data";

/** Metrics that could be counted but have nothing to count here: a line, not a row of dashes. */
export function NoneEligible(props: { readonly results: readonly MetricResult[] }) {
  const { t } = useWords();
  if (props.results.length === 0) return null;
  return (
    <p className="none-eligible">
      {t("word.no_eligible_calls")}:{" "}
      {props.results.map(({ value }, i) => (
        <span key={value.metric} className="quiet">
          {i > 0 ? " · " : ""}
          {t(`metric.${value.metric}`)} <MetricData value={value} />
        </span>
      ))}
    </p>
  );
}
