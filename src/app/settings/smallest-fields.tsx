import { metrics, type Metric } from "../../metrics";
import { SizeField } from "../parts/size-field";
import { useWords } from "../words";
import type { RulesProps } from "./rules-props";

/** How the size of a change is written: shares in points, fractions in percent, the rest in the metric's unit. */
const written = ({
  smallest,
  unit,
}: Metric): { unit: "points" | "percent" | "seconds" | "units"; size: number } =>
  smallest.by === "fraction"
    ? { unit: "percent", size: 0.01 }
    : unit === "share"
      ? { unit: "points", size: 0.01 }
      : { unit: unit === "s" ? "seconds" : "units", size: 1 };

/** The smallest change of each metric that is worth the words better and worse. */
export function SmallestFields({ settings, onChange }: RulesProps) {
  const { t, f } = useWords();
  const set = (metric: string, value: number | null) => {
    const { [metric]: _, ...others } = settings.smallest;
    onChange({ smallest: value === null ? others : { ...others, [metric]: value } });
  };
  return (
    <div className="thresholds">
      <p className="quiet small whole">{t("rules.smallest_note")}</p>
      {metrics.map((metric) => {
        const { unit, size } = written(metric);
        const own = settings.smallest[metric.id];
        const shown = (value: number) => Math.round((value / size) * 100) / 100;
        return (
          <SizeField
            key={metric.id}
            label={t(`metric.${metric.id}`)}
            unit={t(`rules.unit.${unit}`)}
            value={own === undefined ? null : shown(own)}
            placeholder={f.number(shown(metric.smallest.size), 2)}
            onChange={(value) => set(metric.id, value === null ? null : value * size)}
          />
        );
      })}
    </div>
  );
}
