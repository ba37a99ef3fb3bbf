import { defaultParams } from "../../metrics";
import { SizeField } from "../parts/size-field";
import { paramsOf } from "../params";
import { useWords } from "../words";
import type { RulesProps } from "./rules-props";

type MoreParam =
  | "callback_within_s"
  | "return_within_s"
  | "conversation_s"
  | "conversion_days"
  | "service_share"
  | "shared_calls_per_day";

const fields: readonly {
  readonly name: MoreParam;
  readonly unit: "seconds" | "days" | "calls" | "percent" | "hours" | "minutes";
  /** How many of the stored unit one shown unit is. */
  readonly size: number;
}[] = [
  { name: "callback_within_s", unit: "minutes", size: 60 },
  { name: "return_within_s", unit: "hours", size: 3600 },
  { name: "conversation_s", unit: "seconds", size: 1 },
  { name: "conversion_days", unit: "days", size: 1 },
  { name: "service_share", unit: "percent", size: 0.01 },
  { name: "shared_calls_per_day", unit: "calls", size: 1 },
];

/** Windows and limits that few metrics use. An emptied field goes back to the default. */
export function MoreThresholds({ settings, onChange }: RulesProps) {
  const { t, f } = useWords();
  const params = paramsOf(settings);
  const set = (name: string, value: number | null) => {
    const { [name]: _, ...others } = settings.moreParams;
    onChange({ moreParams: value === null ? others : { ...others, [name]: value } });
  };
  const shown = (value: number, size: number) => Math.round((value / size) * 100) / 100;
  return (
    <div className="thresholds">
      {fields.map(({ name, unit, size }) => (
        <SizeField
          key={name}
          label={t(`rules.param.${name}`)}
          unit={t(`rules.unit.${unit}`)}
          value={shown(params[name], size)}
          placeholder={f.number(shown(defaultParams[name], size), 2)}
          {...(name === "service_share" ? { max: 100 } : {})}
          onChange={(value) => set(name, value === null ? null : value * size)}
        />
      ))}
    </div>
  );
}
