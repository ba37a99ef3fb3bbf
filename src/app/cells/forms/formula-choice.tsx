import { metricById, type MetricId } from "../../../metrics";
import { Select } from "../../parts/select";
import { choosable } from "../../settings/formula-choices";
import { useWords } from "../../words";

const asSettings = "settings";

/** By which formula a metric is counted in this cell; nothing to choose where it has only one. */
export function FormulaChoice(props: {
  readonly metric: MetricId;
  readonly label?: string;
  readonly value: string | null;
  readonly onChange: (variant: string | null) => void;
}) {
  const { t, maybe } = useWords();
  const formulas = choosable(metricById(props.metric));
  if (formulas.length < 2) return null;
  return (
    <Select
      label={props.label ?? t("number.formula")}
      value={props.value ?? asSettings}
      options={[
        { id: asSettings, label: t("card.formula_settings") },
        ...formulas.map((id) => ({ id, label: maybe(`variant.${props.metric}.${id}`) })),
      ]}
      onChange={(chosen) => props.onChange(chosen === asSettings ? null : chosen)}
    />
  );
}
