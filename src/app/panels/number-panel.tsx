import { benchmarksWith } from "../../metrics";
import { useDevice, useSession } from "../device";
import { MetricData } from "../cells/metric-data";
import { populationKey, valueText } from "../cells/metric-words";
import { periodName } from "../notebook/period-name";
import { Sheet } from "../parts/sheet";
import type { OpenNumber } from "../session";
import { useWords } from "../words";
import { BenchmarkList } from "./benchmark-list";
import { NumberFacts } from "./number-facts";

/** How a number was counted, from the side: its sentence, formula, population, certainty and what to compare with. */
export function NumberPanel() {
  const { session } = useDevice();
  const { t } = useWords();
  const number = useSession((state) => state.number);
  return (
    <Sheet
      open={number !== null}
      title={number ? t(`metric.${number.result.value.metric}`) : ""}
      onClose={() => session.setState({ number: null })}
    >
      {number ? <NumberDetail number={number} /> : null}
    </Sheet>
  );
}

function NumberDetail({ number }: { readonly number: OpenNumber }) {
  const words = useWords();
  const { t, f, maybe } = words;
  const own = useSession((state) => state.benchmarks);
  const hidden = useSession(({ settings }) => settings.hiddenBenchmarks);
  const { result, period } = number;
  const { value } = result;
  const { metric, variant } = value;
  const name = t(`metric.${metric}`);
  const population = maybe(populationKey(value));
  const sentence = t("number.sentence", {
    metric: name,
    value: valueText(words, value, value.value),
    n: t("score.counted", { n: f.number(value.denominator ?? value.n), population }),
    period: periodName(words, period),
  });
  const all = benchmarksWith({ own, hidden }).filter(
    (benchmark) => benchmark.metric === metric && !(benchmark.target && benchmark.own),
  );
  return (
    <div className="number">
      <p className="number-value">
        <MetricData value={value} />
      </p>
      <p>{sentence}</p>
      <p className="quiet">{maybe(`metric.${metric}.definition`)}</p>
      <dl className="facts">
        <dt>{t("number.formula")}</dt>
        <dd>{maybe(`variant.${metric}.${variant}`)}</dd>
        <NumberFacts result={result} />
      </dl>
      <section>
        <h3>{t("number.benchmarks")}</h3>
        {all.length === 0 ? (
          <p className="quiet small">{t("number.no_benchmarks")}</p>
        ) : (
          <BenchmarkList value={value} benchmarks={all} />
        )}
      </section>
    </div>
  );
}
