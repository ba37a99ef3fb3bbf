import { Button } from "react-aria-components";
import type { CellStatus, MeasureRow, MeasuresOutput, ResolvedPeriod } from "../../../notebook";
import { useDevice } from "../../device";
import { useKeepReported } from "../../reported/use-keep-reported";
import { useWords } from "../../words";
import { MetricData } from "../metric-data";
import { populationText, valueText, verdictOf } from "../metric-words";
import { NoneEligible } from "../none-eligible";
import { NotComputable } from "../not-computable";
import { Sparkline } from "../sparkline";
import { TargetLine } from "../target-line";

const folded = new Set(["not_computable", "not_by_dimension", "none_eligible"]);

/** A few measures in a table: now, target, before, four weeks before, verdict, thirteen weeks. */
export function MeasuresView(props: {
  readonly of: MeasuresOutput;
  readonly period: ResolvedPeriod;
  readonly status: CellStatus;
}) {
  const { t } = useWords();
  const { of, period } = props;
  const results = of.rows.map(({ result }) => result);
  useKeepReported({ period }, results, props.status);
  const shown = of.rows.filter(({ result }) => !folded.has(result.value.state));
  const rest = results.filter(({ value }) => folded.has(value.state));
  return (
    <>
      {shown.length > 0 ? (
        <div className="scroll" tabIndex={0} role="region" aria-label={t("report.measures")}>
          <table className="table metric-table measures">
            <thead>
              <tr>
                <th scope="col">{t("bench.metric")}</th>
                <th scope="col" className="figure">
                  {t("gaps.current")}
                </th>
                <th scope="col" className="figure">
                  {t("word.previous_period")}
                </th>
                <th scope="col" className="figure">
                  {t("report.four_weeks")}
                </th>
                <th scope="col">{t("report.verdict")}</th>
                <th scope="col">{t("gaps.trend")}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Row key={row.result.value.metric} row={row} of={of} period={period} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <div className="folded">
        <NoneEligible results={rest.filter(({ value }) => value.state === "none_eligible")} />
        <NotComputable results={rest.filter(({ value }) => value.state !== "none_eligible")} />
      </div>
    </>
  );
}

function Row(props: {
  readonly row: MeasureRow;
  readonly of: MeasuresOutput;
  readonly period: ResolvedPeriod;
}) {
  const words = useWords();
  const { t, f, maybe } = words;
  const { session } = useDevice();
  const { result, fourWeeks, trend } = props.row;
  const { value, previous } = result;
  const name = t(`metric.${value.metric}`);
  const verdict = verdictOf(words, result);
  return (
    <tr data-metric-row={value.metric}>
      <th scope="row">
        {name}
        <span className="block small quiet">
          {maybe(`variant.${value.metric}.${value.variant}`)} ·{" "}
          {t("score.of", {
            n: f.number(value.denominator ?? value.n),
            population: populationText(words, value),
          })}
        </span>
      </th>
      <td className="figure">
        <Button
          className="button link"
          onPress={() =>
            session.setState({ number: { result, period: props.period, scope: props.of.scope } })
          }
        >
          <MetricData value={value} />
          <span className="unseen">{t("score.open", { metric: name })}</span>
        </Button>
        {value.value === null ? (
          <span className="block small quiet">
            {t(value.immature > 0 ? "word.not_yet_mature" : "word.no_eligible_calls")}
          </span>
        ) : null}
        {value.low === null || value.high === null ? null : (
          <span className="block small quiet">
            <bdi>
              {t("score.range", {
                low: valueText(words, value, value.low),
                high: valueText(words, value, value.high),
              })}
            </bdi>
          </span>
        )}
      </td>
      <td className="figure">
        {previous?.with.value == null ? "–" : valueText(words, previous.with, previous.with.value)}
      </td>
      <td className="figure">
        {fourWeeks?.value == null ? "–" : valueText(words, fourWeeks, fourWeeks.value)}
      </td>
      <td>
        {verdict ? (
          <>
            <strong className="verdict" data-tone={verdict.tone}>
              {verdict.word}
            </strong>{" "}
            <span className="small quiet">{verdict.by}</span>
          </>
        ) : (
          "–"
        )}
        <TargetLine result={result} />
      </td>
      <td>
        <Sparkline
          days={trend.map(({ bucket, value: at, n }) => ({ day: bucket.slice(0, 10), value: at, n }))}
          label={t("gaps.trend_of", { metric: name })}
        />
      </td>
    </tr>
  );
}
