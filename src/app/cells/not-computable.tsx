import type { MetricResult } from "../../metrics";
import { useWords } from "../words";
import { MetricData } from "./metric-data";

/** Metrics that these calls or this choice cannot give, in one line that opens into what each needs. */
export function NotComputable(props: {
  readonly results: readonly MetricResult[];
  /** Where nothing else stands: what is missing is said at once. */
  readonly alone?: boolean;
}) {
  const { t, f, maybe } = useWords();
  const { results } = props;
  if (results.length === 0) return null;
  return (
    <details className="not-computable" open={results.length === 1 || props.alone === true}>
      <summary>
        {t("score.not_computable", { n: results.length, value: f.number(results.length) })}:{" "}
        <span className="quiet">{results.map(({ value }) => t(`metric.${value.metric}`)).join(" · ")}</span>
      </summary>
      <ul>
        {results.map(({ value }) => {
          const names = f.list(value.needs.map((need) => nameOf(maybe, value.state, need)));
          return (
            <li key={value.metric}>
              <span>{t(`metric.${value.metric}`)}</span> <MetricData value={value} />{" "}
              <span className="quiet">
                {value.state === "not_by_dimension"
                  ? t("score.not_by", { dimension: names })
                  : t("word.not_computable_needs", { needs: names })}
                .{" "}
                {value.state === "not_by_dimension"
                  ? null
                  : howOf(maybe, t("score.how_to_get", { needs: names }), value.needs)}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

type Maybe = (key: string) => string;

function nameOf(maybe: Maybe, state: string, need: string): string {
  const keys =
    state === "not_by_dimension"
      ? [`dimension.${need}`]
      : [`needs.${need}.name`, `field.${need}`, `kind.${need}`];
  return keys.map(maybe).find((word, i) => word !== keys[i]) ?? need;
}

/** How to get what is missing: the metric layer's own advice where it has one. */
function howOf(maybe: Maybe, general: string, needs: readonly string[]): string {
  const own = needs
    .map((need) => [`needs.${need}.how`, maybe(`needs.${need}.how`)] as const)
    .filter(([k, w]) => k !== w);
  return own.length > 0 ? own.map(([, word]) => word).join(" ") : general;
}
