import { everyMetric, type MetricId } from "../../../metrics";
import { metricGroupIds, metricGroups } from "../../../notebook";
import { Combo } from "../../parts/combo";
import { useWords } from "../../words";

/** One metric, found by typing a part of its name, under what it is about. */
export function MetricChoice(props: {
  readonly value: MetricId | null;
  readonly onChange: (metric: MetricId) => void;
  /** Those to choose from; all of them where absent. */
  readonly among?: readonly MetricId[];
}) {
  const { t } = useWords();
  const { among = everyMetric } = props;
  const groupOf = (id: MetricId) =>
    metricGroupIds.find((name) => metricGroups[name].includes(id)) ?? ("supporting" as const);
  const order = [...metricGroupIds, "supporting" as const];
  const sorted = [...among].sort((a, b) => order.indexOf(groupOf(a)) - order.indexOf(groupOf(b)));
  return (
    <Combo
      label={t("word.metric")}
      value={props.value}
      options={sorted.map((id) => {
        const group = groupOf(id);
        return {
          id,
          label: t(`metric.${id}`),
          group: t(group === "supporting" ? "glossary.part.supporting" : `score.${group}`),
        };
      })}
      onChange={(chosen) => {
        const found = among.find((id) => id === chosen);
        if (found) props.onChange(found);
      }}
    />
  );
}
