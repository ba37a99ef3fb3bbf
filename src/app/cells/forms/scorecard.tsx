import { allMetrics, metricById, type MetricId } from "../../../metrics";
import { metricGroupIds, metricGroups } from "../../../notebook";
import { Check } from "../../parts/check";
import { Fold } from "../../parts/fold";
import { choosable } from "../../settings/formula-choices";
import { useWords } from "../../words";
import type { CellFormProps } from "./form-types";
import { FormulaChoice } from "./formula-choice";
import { MetricSet } from "./metric-set";

/** The metrics of a scorecard, whether the volume comes first, and formulas of single metrics. */
export function ScorecardForm({ cell, onChange }: CellFormProps<"scorecard">) {
  const { t, f } = useWords();
  const shown =
    cell.metrics === "all" ? metricGroupIds.flatMap((group) => metricGroups[group]) : cell.metrics;
  const counted = Object.keys(cell.variants).length;
  const setVariant = (metric: MetricId, variant: string | null) => {
    const { [metric]: _, ...others } = cell.variants;
    onChange({ ...cell, variants: variant === null ? others : { ...others, [metric]: variant } });
  };
  return (
    <div className="cell-fields">
      <Check
        label={t("editing.scorecard.volume")}
        value={cell.volume}
        onChange={(volume) => onChange({ ...cell, volume })}
      />
      <MetricSet
        value={cell.metrics}
        onChange={(metrics) => {
          const kept = allMetrics.flatMap(({ id }) => {
            const variant = cell.variants[id];
            return variant !== undefined && (metrics === "all" || metrics.includes(id))
              ? [[id, variant] as const]
              : [];
          });
          onChange({ ...cell, metrics, variants: Object.fromEntries(kept) });
        }}
      />
      <Fold
        startOpen={counted > 0}
        summary={t("editing.scorecard.formulas", { n: counted, value: f.number(counted) })}
      >
        <div className="choices-grid">
          {shown
            .filter((metric) => choosable(metricById(metric)).length > 1)
            .map((metric) => (
              <FormulaChoice
                key={metric}
                metric={metric}
                label={t(`metric.${metric}`)}
                value={cell.variants[metric] ?? null}
                onChange={(variant) => setVariant(metric, variant)}
              />
            ))}
        </div>
      </Fold>
    </div>
  );
}
