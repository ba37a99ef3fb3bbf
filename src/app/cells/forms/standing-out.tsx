import type { CellFormProps } from "./form-types";
import { FormulaChoice } from "./formula-choice";
import { MetricChoice } from "./metric-choice";

/** By which metric weeks stand out. */
export function StandingOutForm({ cell, onChange }: CellFormProps<"standing-out">) {
  return (
    <div className="cell-fields">
      <MetricChoice
        value={cell.metric}
        onChange={(metric) => {
          if (metric !== cell.metric) onChange({ ...cell, metric, variant: null });
        }}
      />
      <FormulaChoice
        metric={cell.metric}
        value={cell.variant}
        onChange={(variant) => onChange({ ...cell, variant })}
      />
    </div>
  );
}
