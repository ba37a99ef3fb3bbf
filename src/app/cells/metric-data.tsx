import type { MetricValue } from "../../metrics";
import { useWords } from "../words";
import { figuresOf } from "./metric-words";
import { useFollowedValue } from "./use-followed-value";

/** A metric's value for people and programs: units set smaller, the full number in the element. */
export function MetricData(props: {
  readonly value: MetricValue;
  /** The row of a table that it stands in. */
  readonly group?: string | undefined;
}) {
  const value = useFollowedValue(props.value, props.group);
  const words = useWords();
  const figures = value.value === null ? [] : figuresOf(words, value, value.value);
  return (
    <data
      className="figure-data"
      value={value.value === null ? "" : String(value.value)}
      data-metric={value.metric}
      data-variant={value.variant}
      data-state={value.state}
      data-n={value.n}
    >
      {figures.length === 0 ? (
        <span className="none">–</span>
      ) : (
        figures.map((figure) => (
          <bdi key={`${figure.value}${figure.unit}`} className="figure-part">
            {figure.value}
            {figure.unit === "" ? null : <span className="unit">{`\u202f${figure.unit}`}</span>}
          </bdi>
        ))
      )}
    </data>
  );
}
