import { allMetrics } from "../../../notebook";
import type { MetricId } from "../../../metrics";
import { Choices } from "../../parts/choices";
import { useWords } from "../../words";
import { MetricChecks } from "./metric-checks";

/** All metrics, or some of them in the order in which they were chosen. */
export function MetricSet(props: {
  readonly value: readonly MetricId[] | "all";
  readonly onChange: (metrics: readonly MetricId[] | "all") => void;
}) {
  const { t } = useWords();
  const { value, onChange } = props;
  return (
    <div className="metric-set">
      <Choices
        label={t("editing.metrics")}
        value={value === "all" ? "all" : "some"}
        options={(["all", "some"] as const).map((id) => ({ id, label: t(`editing.metrics.${id}`) }))}
        onChange={(which) => {
          if ((which === "all") !== (value === "all")) onChange(which === "all" ? "all" : allMetrics);
        }}
      />
      {value === "all" ? null : <MetricChecks value={value} onChange={onChange} />}
    </div>
  );
}
