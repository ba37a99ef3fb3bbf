import { grains } from "../../../base";
import type { GrainChoice } from "../../../notebook";
import { Select } from "../../parts/select";
import { useWords } from "../../words";

/** How long the stretches are of which a development is made. */
export function GrainChoiceField(props: {
  readonly value: GrainChoice;
  readonly onChange: (grain: GrainChoice) => void;
}) {
  const { t } = useWords();
  return (
    <Select
      label={t("editing.grain")}
      value={props.value}
      options={(["auto", ...grains] as const).map((id) => ({ id, label: t(`editing.grain.${id}`) }))}
      onChange={props.onChange}
    />
  );
}
