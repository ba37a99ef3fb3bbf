import { metricIds, type MetricId } from "../../../metrics";
import { Combo } from "../../parts/combo";
import { useWords } from "../../words";

/** One metric, found by typing a part of its name. */
export function MetricChoice(props: {
  readonly value: MetricId | null;
  readonly onChange: (metric: MetricId) => void;
}) {
  const { t } = useWords();
  return (
    <Combo
      label={t("word.metric")}
      value={props.value}
      options={metricIds.map((id) => ({ id, label: t(`metric.${id}`) }))}
      onChange={(chosen) => {
        const found = metricIds.find((id) => id === chosen);
        if (found) props.onChange(found);
      }}
    />
  );
}
