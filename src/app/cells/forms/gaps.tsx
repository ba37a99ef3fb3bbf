import { Choices } from "../../parts/choices";
import { useWords } from "../../words";
import type { CellFormProps } from "./form-types";
import { MetricSet } from "./metric-set";

/** Which metrics are held against what. */
export function GapsForm({ cell, onChange }: CellFormProps<"gaps">) {
  const { t } = useWords();
  return (
    <div className="cell-fields">
      <Choices
        label={t("editing.gaps.against")}
        value={cell.against}
        options={(["any", "target", "benchmark"] as const).map((id) => ({
          id,
          label: t(`editing.gaps.against.${id}`),
        }))}
        onChange={(against) => onChange({ ...cell, against })}
      />
      <MetricSet value={cell.metrics} onChange={(metrics) => onChange({ ...cell, metrics })} />
    </div>
  );
}
