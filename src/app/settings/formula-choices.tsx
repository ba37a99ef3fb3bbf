import { allMetrics, type Metric } from "../../metrics";
import { Select } from "../parts/select";
import { useWords } from "../words";
import type { RulesProps } from "./rules-props";

const standard = "default";

/** The formulas that can be chosen: those that opening hours put in another's place are not chosen by hand. */
export const choosable = ({ variants }: Metric): readonly string[] =>
  variants.filter(({ openOf, fact }) => openOf === undefined || fact !== "open_calls").map(({ id }) => id);

/** Which formula each metric is counted by, in the workspace or where one queue is looked at alone. */
export function FormulaChoices({
  settings,
  onChange,
  queue,
}: RulesProps & { readonly queue: string | null }) {
  const { t, maybe } = useWords();
  const chosen = queue === null ? settings.variants : (settings.queueVariants[queue] ?? {});
  const set = (metric: string, variant: string) => {
    const { [metric]: _, ...others } = chosen;
    const next = variant === standard ? others : { ...others, [metric]: variant };
    if (queue === null) return onChange({ variants: next });
    const { [queue]: __, ...queues } = settings.queueVariants;
    onChange({ queueVariants: Object.keys(next).length === 0 ? queues : { ...queues, [queue]: next } });
  };
  return (
    <div className="choices-grid">
      <p className="quiet small">{t(queue === null ? "rules.formulas_note" : "rules.formulas_queue_note")}</p>
      {allMetrics
        .filter((metric) => choosable(metric).length > 1)
        .map((metric) => (
          <Select
            key={metric.id}
            label={t(`metric.${metric.id}`)}
            value={chosen[metric.id] ?? standard}
            options={[
              {
                id: standard,
                label: t("rules.formula_default", {
                  name: maybe(`variant.${metric.id}.${metric.defaults[0] ?? ""}`),
                }),
              },
              ...choosable(metric).map((id) => ({ id, label: maybe(`variant.${metric.id}.${id}`) })),
            ]}
            onChange={(variant) => set(metric.id, variant)}
          />
        ))}
    </div>
  );
}
