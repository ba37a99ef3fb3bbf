import { Button } from "react-aria-components";
import { defaultSettings } from "../../store";
import { SizeField } from "../parts/size-field";
import { useWords } from "../words";
import type { RulesProps } from "./rules-props";

type Threshold =
  | "answerWithinS"
  | "shortAbandonS"
  | "repeatWindowDays"
  | "followUpDays"
  | "leadWithinS"
  | "velocityWindowDays";

const fields: readonly {
  readonly id: Threshold;
  readonly param:
    | "target_s"
    | "short_abandon_s"
    | "repeat_window_days"
    | "follow_up_days"
    | "lead_within_s"
    | "velocity_window_days";
  readonly unit: "seconds" | "days";
}[] = [
  { id: "answerWithinS", param: "target_s", unit: "seconds" },
  { id: "shortAbandonS", param: "short_abandon_s", unit: "seconds" },
  { id: "repeatWindowDays", param: "repeat_window_days", unit: "days" },
  { id: "followUpDays", param: "follow_up_days", unit: "days" },
  { id: "leadWithinS", param: "lead_within_s", unit: "seconds" },
  { id: "velocityWindowDays", param: "velocity_window_days", unit: "days" },
];

/** The limits that are part of every number. */
export function Thresholds({ settings, onChange }: RulesProps) {
  const { t } = useWords();
  const changed = fields.some(({ id }) => settings[id] !== defaultSettings[id]);
  const reset = () => onChange(Object.fromEntries(fields.map(({ id }) => [id, defaultSettings[id]])));
  return (
    <div className="thresholds">
      {fields.map(({ id, param, unit }) => (
        <SizeField
          key={id}
          label={t(`threshold.${param}`)}
          unit={t(`settings.${unit}`)}
          value={settings[id]}
          onChange={(value) => {
            if (value !== null) onChange({ [id]: value });
          }}
        />
      ))}
      {changed ? (
        <Button className="button" onPress={reset}>
          {t("settings.reset")}
        </Button>
      ) : null}
    </div>
  );
}
