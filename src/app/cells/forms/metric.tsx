import { Select } from "../../parts/select";
import { benchmarkValue } from "../../benchmarks/benchmark-words";
import { useBenchmarks } from "../../benchmarks/use-benchmarks";
import { useWords } from "../../words";
import type { CellFormProps } from "./form-types";
import { FormulaChoice } from "./formula-choice";
import { GrainChoiceField } from "./grain-choice";
import { MetricChoice } from "./metric-choice";

const usual = "-";

/** A metric with its formula, the stretches of its development, and what it is held against. */
export function MetricForm({ cell, onChange }: CellFormProps<"metric">) {
  const words = useWords();
  const { t } = words;
  const { library } = useBenchmarks();
  const benchmarks = library.filter(({ metric }) => metric === cell.metric);
  return (
    <div className="cell-fields">
      <MetricChoice
        value={cell.metric}
        onChange={(metric) => {
          if (metric !== cell.metric) onChange({ ...cell, metric, variant: null, benchmark: null });
        }}
      />
      <FormulaChoice
        metric={cell.metric}
        value={cell.variant}
        onChange={(variant) => onChange({ ...cell, variant })}
      />
      <GrainChoiceField value={cell.grain} onChange={(grain) => onChange({ ...cell, grain })} />
      {benchmarks.length === 0 && cell.benchmark === null ? null : (
        <Select
          label={t("editing.benchmark")}
          value={cell.benchmark ?? usual}
          options={[
            { id: usual, label: t("editing.benchmark.usual") },
            ...benchmarks.map((benchmark) => ({
              id: benchmark.id,
              label: benchmarkValue(words, benchmark),
              detail: benchmark.source,
            })),
            ...(cell.benchmark === null || benchmarks.some(({ id }) => id === cell.benchmark)
              ? []
              : [{ id: cell.benchmark, label: cell.benchmark }]),
          ]}
          onChange={(chosen) => onChange({ ...cell, benchmark: chosen === usual ? null : chosen })}
        />
      )}
    </div>
  );
}
