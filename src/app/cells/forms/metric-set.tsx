import { metricGroupIds, metricGroups } from "../../../notebook";
import type { MetricId } from "../../../metrics";
import { Check } from "../../parts/check";
import { Choices } from "../../parts/choices";
import { useWords } from "../../words";

/** All metrics, or some of them in the order in which they were chosen. */
export function MetricSet(props: {
  readonly value: readonly MetricId[] | "all";
  readonly onChange: (metrics: readonly MetricId[] | "all") => void;
}) {
  const { t } = useWords();
  const { value, onChange } = props;
  const every = metricGroupIds.flatMap((group) => metricGroups[group]);
  const chosen = value === "all" ? every : value;
  const toggle = (id: MetricId, on: boolean) => {
    const next = on ? [...chosen, id] : chosen.filter((other) => other !== id);
    if (next.length > 0) onChange(next);
  };
  return (
    <div className="metric-set">
      <Choices
        label={t("editing.metrics")}
        value={value === "all" ? "all" : "some"}
        options={(["all", "some"] as const).map((id) => ({ id, label: t(`editing.metrics.${id}`) }))}
        onChange={(which) => {
          if ((which === "all") !== (value === "all")) onChange(which === "all" ? "all" : chosen);
        }}
      />
      {value === "all"
        ? null
        : metricGroupIds.map((group) => (
            <div key={group} role="group" aria-label={t(`score.${group}`)} className="metric-set-group">
              <span className="label">{t(`score.${group}`)}</span>
              {metricGroups[group].map((id) => (
                <Check
                  key={id}
                  label={t(`metric.${id}`)}
                  value={chosen.includes(id)}
                  onChange={(on) => toggle(id, on)}
                />
              ))}
            </div>
          ))}
    </div>
  );
}
