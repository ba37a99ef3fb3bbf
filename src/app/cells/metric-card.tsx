import { Button } from "react-aria-components";
import type { MetricResult, MetricValue, Scope } from "../../metrics";
import type { ResolvedPeriod } from "../../notebook";
import { useDevice } from "../device";
import { useWords } from "../words";
import { CardMenu } from "./card-menu";
import { benchmarkText, IntervalBar } from "./interval-bar";
import { MetricData } from "./metric-data";
import { MetricNotes } from "./metric-notes";
import { populationText, verdictOf } from "./metric-words";
import { Sparkline } from "./sparkline";
import { TargetLine } from "./target-line";
import { useFollowedValue, useWaits } from "./use-followed-value";

/** What a value was counted over. */
function Over(props: { readonly value: MetricValue }) {
  const words = useWords();
  const value = useFollowedValue(props.value);
  const population = populationText(words, value);
  if (value.value === null) return population;
  return words.t("score.of", { n: words.f.number(value.denominator ?? value.n), population });
}

/** One metric: its value, what it was counted over, how sure it is, and how it compares. */
export function MetricCard(props: {
  readonly cellId: string;
  readonly result: MetricResult;
  readonly period: ResolvedPeriod;
  readonly scope: Scope;
  /** It stands by itself, under no heading of its group. */
  readonly alone?: boolean;
}) {
  const words = useWords();
  const { t, maybe } = words;
  const { session } = useDevice();
  const { result, period, scope } = props;
  const { value } = result;
  const name = t(`metric.${value.metric}`);
  const population = populationText(words, value);
  const formula = maybe(`variant.${value.metric}.${value.variant}`);
  const waits = useWaits(value);
  const verdict = verdictOf(words, result);
  const reason = result.previous?.reason && maybe(`reason.${result.previous.reason}`);
  const benchmark = result.benchmarks.find(({ benchmark: { target, own } }) => !(target && own));
  return (
    <div className="card" data-empty={value.value === null || undefined} data-waits={waits || undefined}>
      {waits ? <p className="follows-later small">{t("follow.later")}</p> : null}
      <div className="card-head">
        {props.alone ? <p className="card-name">{name}</p> : <h4 className="card-name">{name}</h4>}
        <CardMenu cellId={props.cellId} result={result} period={period} />
      </div>
      <Button className="value" onPress={() => session.setState({ number: { result, period, scope } })}>
        <MetricData value={value} />
        <span className="unseen">{t("score.open", { metric: name })}</span>
      </Button>
      <p className="over">
        <Over value={value} />{" "}
        {population.endsWith(formula) ? null : <span className="formula">{formula}</span>}
      </p>
      <IntervalBar result={result} />
      <p className="compare" hidden={value.value === null}>
        {verdict ? (
          <>
            <strong className="verdict" data-tone={verdict.tone} title={reason}>
              {verdict.word}
              {reason === undefined ? null : <span className="unseen">: {reason}</span>}
            </strong>{" "}
            <span className="by">{verdict.by}</span>
          </>
        ) : null}
        <TargetLine result={result} />
        {benchmark ? (
          <span className="against">{benchmarkText(words, value, benchmark.benchmark)}</span>
        ) : null}
      </p>
      <MetricNotes value={value} among={props.alone !== true} scope={scope} />
      {result.days ? <Sparkline days={result.days} label={t("score.days", { metric: name })} /> : null}
    </div>
  );
}
