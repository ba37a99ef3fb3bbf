import { benchmarksWith } from "../../metrics";
import { MetricData } from "../cells/metric-data";
import { populationText, valueText } from "../cells/metric-words";
import { useSession } from "../device";
import { periodName } from "../notebook/period-name";
import { address, go } from "../route";
import type { OpenNumber } from "../session";
import { useWords, type Words } from "../words";
import { rowsOfDrill } from "../drill/rows-of-drill";
import type { RowsOf } from "../rows/rows-view";
import { BenchmarkList } from "./benchmark-list";
import { NumberFacts } from "./number-facts";
import { NumberBreakdown } from "./number/number-breakdown";
import { NumberFunnel } from "./number/number-funnel";
import { NumberSql } from "./number/number-sql";
import { NumberState } from "./number/number-state";
import { NumberTrend } from "./number/number-trend";

/** Keeps a figure and the date after it from running into each other in right-to-left text. */
const apart = ({ direction }: Words, text: string): string =>
  direction === "rtl" ? `\u2068${text}\u2069` : text;

/** Everything about one number: what it means, what it was counted from, how sure it is, and how to check it. */
export function NumberDetail(props: {
  readonly number: OpenNumber;
  readonly onOpen: (rows: RowsOf, part: string) => void;
  readonly onLeave: () => void;
}) {
  const words = useWords();
  const { t, f, maybe } = words;
  const { number } = props;
  const { result, period } = number;
  const { value } = result;
  const { metric, variant } = value;
  const version = useSession(({ data }) => data?.version ?? 0);
  const name = t(`metric.${metric}`);
  const population = populationText(words, value);
  const said = { metric: name, period: periodName(words, period), population };
  const sentence =
    value.value !== null
      ? t("number.sentence", {
          ...said,
          value: apart(words, valueText(words, value, value.value)),
          n: t("score.counted", { n: f.number(value.denominator ?? value.n), population }),
        })
      : value.immature > 0
        ? t("number.sentence_immature", { ...said, n: f.number(value.immature) })
        : t(value.state === "none_eligible" ? "number.sentence_none" : "number.sentence_unknown", said);
  const own = useSession((state) => state.benchmarks);
  const hidden = useSession(({ settings }) => settings.hiddenBenchmarks);
  const all = benchmarksWith({ own, hidden }).filter(
    (benchmark) => benchmark.metric === metric && !(benchmark.target && benchmark.own),
  );
  const entry = address("glossary", { item: metric });
  return (
    <div className="number">
      <p className="number-value">
        <MetricData value={value} />
      </p>
      <p>{sentence}</p>
      <p className="quiet">
        {maybe(`metric.${metric}.definition`)}{" "}
        <a
          href={entry}
          onClick={(event) => {
            event.preventDefault();
            props.onLeave();
            go(entry);
          }}
        >
          {t("number.glossary")}
        </a>
      </p>
      <dl className="facts">
        <dt>{t("number.formula")}</dt>
        <dd>{maybe(`variant.${metric}.${variant}`)}</dd>
        <NumberState result={result} />
        <NumberFacts
          result={result}
          scope={number.scope}
          onOpen={(drill, title) => props.onOpen(rowsOfDrill(drill), title)}
        />
        {Object.keys(value.params).length > 0 ? (
          <>
            <dt>{t("number.all_parameters")}</dt>
            <dd>{t("number.param_from")}</dd>
          </>
        ) : null}
        <dt>{t("number.data_version")}</dt>
        <dd>
          <data value={version}>{f.number(version)}</data>
        </dd>
      </dl>
      <NumberFunnel number={number} onOpen={props.onOpen} />
      <NumberTrend number={number} />
      <NumberBreakdown number={number} />
      <NumberSql number={number} />
      <section className="number-part">
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
