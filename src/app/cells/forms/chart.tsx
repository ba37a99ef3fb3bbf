import { chartIds, type CellOf, type ChartId } from "../../../notebook";
import { Choices } from "../../parts/choices";
import { useWords } from "../../words";
import type { CellFormProps } from "./form-types";
import { FormulaChoice } from "./formula-choice";
import { GrainChoiceField } from "./grain-choice";
import { MetricChoice } from "./metric-choice";

const firstMetric = "service-level";

/** A chart of another kind: what the new kind does not know goes, what it needs gets a first value. */
const asKind = (cell: CellOf<"chart">, chart: ChartId): CellOf<"chart"> => ({
  ...cell,
  chart,
  metric: chart === "metric-trend" ? (cell.metric ?? firstMetric) : null,
  variant: chart === "metric-trend" ? cell.variant : null,
});

/** The kind of picture, what it is of, and how it is divided. */
export function ChartForm({ cell, onChange }: CellFormProps<"chart">) {
  const { t } = useWords();
  const { metric } = cell;
  return (
    <div className="cell-fields">
      <Choices
        label={t("editing.chart")}
        value={cell.chart}
        options={chartIds.map((id) => ({ id, label: t(`editing.chart.${id}`) }))}
        onChange={(chart) => {
          if (chart !== cell.chart) onChange(asKind(cell, chart));
        }}
      />
      {cell.chart === "metric-trend" ? (
        <MetricChoice
          value={metric}
          onChange={(next) => {
            if (next !== metric) onChange({ ...cell, metric: next, variant: null });
          }}
        />
      ) : (
        <Choices
          label={t("editing.measure")}
          value={cell.measure}
          options={(["count", "share"] as const).map((id) => ({ id, label: t(`editing.measure.${id}`) }))}
          onChange={(measure) => onChange({ ...cell, measure })}
        />
      )}
      {metric === null ? null : (
        <FormulaChoice
          metric={metric}
          value={cell.variant}
          onChange={(variant) => onChange({ ...cell, variant })}
        />
      )}
      {cell.chart === "call-heatmap" ? null : (
        <GrainChoiceField value={cell.grain} onChange={(grain) => onChange({ ...cell, grain })} />
      )}
    </div>
  );
}
