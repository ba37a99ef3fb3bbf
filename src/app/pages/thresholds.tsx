import { Button, Group, Input, Label, NumberField } from "react-aria-components";
import type { Settings } from "../../store";
import { useWords } from "../words";

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
export function Thresholds(props: {
  readonly settings: Settings;
  readonly defaults: Settings;
  readonly onChange: (patch: Partial<Settings>) => void;
}) {
  const { t } = useWords();
  const { settings, defaults } = props;
  const changed = fields.some(({ id }) => settings[id] !== defaults[id]);
  const reset = () => props.onChange(Object.fromEntries(fields.map(({ id }) => [id, defaults[id]])));
  return (
    <div className="thresholds">
      {fields.map(({ id, param, unit }) => (
        <NumberField
          key={id}
          className="field"
          value={settings[id]}
          minValue={0}
          maxValue={100_000}
          onChange={(value) => {
            if (Number.isFinite(value)) props.onChange({ [id]: value });
          }}
        >
          <Label className="label">{t(`threshold.${param}`)}</Label>
          <Group className="with-unit">
            <Input className="input" />
            <span className="quiet small">{t(`settings.${unit}`)}</span>
          </Group>
        </NumberField>
      ))}
      {changed ? (
        <Button className="button" onPress={reset}>
          {t("settings.reset")}
        </Button>
      ) : null}
    </div>
  );
}
