import { templates } from "../../../notebook";
import { Select } from "../../parts/select";
import { useWords } from "../../words";
import type { CellFormProps } from "./form-types";
import { FormulaChoice } from "./formula-choice";
import { MetricChoice } from "./metric-choice";

const nowhere = "(none)";

/** By which metric weeks stand out, and where one looks at them. */
export function StandingOutForm({ cell, onChange }: CellFormProps<"standing-out">) {
  const { t, maybe } = useWords();
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
      <Select
        label={t("standing.opens")}
        value={cell.opens ?? nowhere}
        options={[
          { id: nowhere, label: t("standing.opens_none") },
          ...templates.map(({ id }) => ({ id, label: maybe(`template.${id}`) })),
        ]}
        onChange={(opens) => onChange({ ...cell, opens: opens === nowhere ? null : opens })}
      />
    </div>
  );
}
