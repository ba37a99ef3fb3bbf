import { Button } from "react-aria-components";
import type { MetricResult } from "../../metrics";
import type { ResolvedPeriod } from "../../notebook";
import { useDevice } from "../device";
import { useWords } from "../words";
import { benchmarkText, IntervalBar } from "./interval-bar";
import { MetricData } from "./metric-data";
import { MetricNotes } from "./metric-notes";
import { populationKey, verdictOf } from "./metric-words";
import { Sparkline } from "./sparkline";

/** One metric: its value, what it was counted over, how sure it is, and how it compares. */
export function MetricCard(props: { readonly result: MetricResult; readonly period: ResolvedPeriod }) {
  const words = useWords();
  const { t, f, maybe } = words;
  const { session } = useDevice();
  const { result, period } = props;
  const { value } = result;
  const name = t(`metric.${value.metric}`);
  const population = maybe(populationKey(value));
  const verdict = verdictOf(words, result);
  const [benchmark] = result.benchmarks;
  return (
    <div className="card" data-empty={value.value === null || undefined}>
      <h4>{name}</h4>
      <Button className="value" onPress={() => session.setState({ number: { result, period } })}>
        <MetricData value={value} />
        <span className="unseen">{t("score.open", { metric: name })}</span>
      </Button>
      <p className="over">
        {value.value === null
          ? population
          : t("score.of", { n: f.number(value.denominator ?? value.n), population })}
      </p>
      <IntervalBar result={result} />
      <p className="compare" hidden={value.value === null}>
        {verdict ? (
          <>
            <strong className="verdict" data-tone={verdict.tone}>
              {verdict.word}
            </strong>{" "}
            <span className="by">{verdict.by}</span>
          </>
        ) : null}
        {benchmark ? (
          <span className="against">{benchmarkText(words, value, benchmark.benchmark)}</span>
        ) : null}
      </p>
      <MetricNotes value={value} />
      {result.days ? <Sparkline days={result.days} label={t("score.days", { metric: name })} /> : null}
    </div>
  );
}
