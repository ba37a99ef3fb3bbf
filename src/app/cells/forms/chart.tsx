import { asChart, chartAsks, chartIds } from "../../../notebook";
import { Choices } from "../../parts/choices";
import { useWords } from "../../words";
import type { CellFormProps } from "./form-types";
import { FormulaChoice } from "./formula-choice";
import { GrainChoiceField } from "./grain-choice";
import { MetricChoice } from "./metric-choice";

/** The kind of picture, what it is of, and how it is divided: what the chart takes. */
export function ChartForm({ cell, onChange }: CellFormProps<"chart">) {
  const { t } = useWords();
  const { metric } = cell;
  const { takes } = chartAsks[cell.chart];
  return (
    <div className="cell-fields">
      <Choices
        label={t("editing.chart")}
        value={cell.chart}
        options={chartIds.map((id) => ({ id, label: t(`editing.chart.${id}`) }))}
        onChange={(chart) => {
          if (chart !== cell.chart) onChange(asChart(cell, chart));
        }}
      />
      {takes.metric ? (
        <MetricChoice
          value={metric}
          onChange={(next) => {
            if (next !== metric) onChange({ ...cell, metric: next, variant: null });
          }}
        />
      ) : null}
      {takes.measure ? (
        <Choices
          label={t("editing.measure")}
          value={cell.measure}
          options={(["count", "share"] as const).map((id) => ({ id, label: t(`editing.measure.${id}`) }))}
          onChange={(measure) => onChange({ ...cell, measure })}
        />
      ) : null}
      {metric === null ? null : (
        <FormulaChoice
          metric={metric}
          value={cell.variant}
          onChange={(variant) => onChange({ ...cell, variant })}
        />
      )}
      {takes.grain ? (
        <GrainChoiceField value={cell.grain} onChange={(grain) => onChange({ ...cell, grain })} />
      ) : null}
    </div>
  );
}
