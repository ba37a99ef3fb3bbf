import {
  asChart,
  chartAsks,
  chartIds,
  chartMisfit,
  fitted,
  offeredFor,
  type ChartCell,
  type ChartId,
} from "../../../notebook";
import { Choices } from "../../parts/choices";
import { Select } from "../../parts/select";
import { SizeField } from "../../parts/size-field";
import { useWords } from "../../words";
import type { CellFormProps } from "./form-types";
import { FormulaChoice } from "./formula-choice";
import { GrainChoiceField } from "./grain-choice";
import { MetricChoice } from "./metric-choice";
import { dividerName } from "./misfit-words";
import { NotOffered } from "./not-offered";
import { SuggestedCharts } from "./suggested-charts";
import { useBuilderFacts } from "./use-builder-facts";

/**
 * A chart of one's own: first what these calls are most asked for, then the form, what it is of, and how it is
 * divided. Only what makes sense of these calls is offered; the cell itself shows what comes of each choice.
 */
export function ChartForm({ cell, onChange }: CellFormProps<"chart">) {
  const words = useWords();
  const { t, maybe } = words;
  const { facts, asked } = useBuilderFacts();
  const offered = offeredFor(cell, facts);
  const { takes } = chartAsks[cell.chart];
  const change = (next: ChartCell) => onChange(fitted(next, facts));
  const forms = chartIds.filter((id) => id === cell.chart || !facts || !chartMisfit(id, facts));
  return (
    <div className="chart-builder">
      {facts ? (
        <SuggestedCharts cell={cell} facts={facts} onChange={onChange} />
      ) : asked ? (
        <div className="suggestions waiting" aria-busy="true" />
      ) : null}
      <Choices
        label={t("editing.chart")}
        value={cell.chart}
        options={forms.map((id) => ({ id, label: t(`editing.chart.${id}`) }))}
        onChange={(chart: ChartId) => {
          if (chart !== cell.chart) change(asChart(cell, chart));
        }}
      />
      <div className="cell-fields">
        {takes.metric ? (
          <MetricChoice
            value={cell.metric}
            among={offered.metrics}
            onChange={(metric) => {
              if (metric !== cell.metric) change({ ...cell, metric, variant: null });
            }}
          />
        ) : null}
        {takes.column ? (
          <Select
            label={t("builder.column")}
            value={cell.column}
            options={offered.columns.map((id) => ({ id, label: maybe(`field.${id}`) }))}
            onChange={(column) => onChange({ ...cell, column })}
          />
        ) : null}
        {takes.by ? (
          <Select
            label={t("builder.by")}
            value={cell.by}
            options={offered.by.map((id) => ({ id, label: dividerName(words, id) }))}
            onChange={(by) => onChange({ ...cell, by })}
          />
        ) : null}
        {takes.grain ? (
          <GrainChoiceField value={cell.grain} onChange={(grain) => onChange({ ...cell, grain })} />
        ) : null}
        {cell.metric === null ? null : (
          <FormulaChoice
            metric={cell.metric}
            value={cell.variant}
            onChange={(variant) => change({ ...cell, variant })}
          />
        )}
        {takes.sort ? (
          <Select
            label={t("cells.sort")}
            value={cell.sort ?? "auto"}
            options={(["auto", ...takes.sort] as const).map((id) => ({ id, label: t(`builder.sort.${id}`) }))}
            onChange={(sort) => onChange({ ...cell, sort: sort === "auto" ? null : sort })}
          />
        ) : null}
        {takes.top ? (
          <SizeField
            label={t("cells.top")}
            unit=""
            step={1}
            placeholder={t("builder.top_auto")}
            value={cell.top}
            onChange={(top) => onChange({ ...cell, top: top === null || top < 1 ? null : Math.round(top) })}
          />
        ) : null}
      </div>
      {takes.measure ? (
        <Choices
          label={t("editing.measure")}
          value={cell.measure}
          options={(["count", "share"] as const).map((id) => ({ id, label: t(`editing.measure.${id}`) }))}
          onChange={(measure) => onChange({ ...cell, measure })}
        />
      ) : null}
      {facts ? <NotOffered offered={offered} facts={facts} /> : null}
    </div>
  );
}
