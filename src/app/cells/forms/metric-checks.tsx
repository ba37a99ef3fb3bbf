import { metricGroupIds, metricGroups } from "../../../notebook";
import type { MetricId } from "../../../metrics";
import { Check } from "../../parts/check";
import { useWords } from "../../words";

/** Some metrics, never none, in the order in which they were chosen. */
export function MetricChecks(props: {
  readonly value: readonly MetricId[];
  readonly onChange: (metrics: readonly MetricId[]) => void;
}) {
  const { t } = useWords();
  const { value, onChange } = props;
  const toggle = (id: MetricId, on: boolean) => {
    const next = on ? [...value, id] : value.filter((other) => other !== id);
    if (next.length > 0) onChange(next);
  };
  return metricGroupIds.map((group) => (
    <div key={group} role="group" aria-label={t(`score.${group}`)} className="metric-set-group">
      <span className="label">{t(`score.${group}`)}</span>
      {metricGroups[group].map((id) => (
        <Check
          key={id}
          label={t(`metric.${id}`)}
          value={value.includes(id)}
          onChange={(on) => toggle(id, on)}
        />
      ))}
    </div>
  ));
}
