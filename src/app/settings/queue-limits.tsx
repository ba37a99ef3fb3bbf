import { queueParamNames, type QueueParam } from "../../metrics";
import { paramsOf } from "../params";
import { SizeField } from "../parts/size-field";
import { useWords } from "../words";
import type { RulesProps } from "./rules-props";

/** The limits of one queue; an empty field means that the workspace's holds. */
export function QueueLimits({ settings, onChange, queue }: RulesProps & { readonly queue: string }) {
  const { t, f } = useWords();
  const own = settings.queueParams[queue] ?? {};
  const workspace = paramsOf(settings);
  const set = (name: QueueParam, value: number | null) => {
    const { [name]: _, ...rest } = own;
    const next = value === null ? rest : { ...rest, [name]: value };
    const { [queue]: __, ...others } = settings.queueParams;
    onChange({ queueParams: Object.keys(next).length === 0 ? others : { ...others, [queue]: next } });
  };
  return (
    <div className="thresholds">
      {queueParamNames.map((name) => (
        <SizeField
          key={name}
          label={t(`rules.param.${name}`)}
          unit={t("rules.unit.seconds")}
          value={own[name] ?? null}
          placeholder={f.number(workspace[name])}
          onChange={(value) => set(name, value)}
        />
      ))}
    </div>
  );
}
