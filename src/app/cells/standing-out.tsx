import { Button } from "react-aria-components";
import { leastForUsual } from "../../analysis";
import {
  followedQuery,
  withChosen,
  writePeriodChoice,
  type PeriodChoice,
  type StandingWeeks,
} from "../../notebook";
import { useDevice } from "../device";
import { useNotebook } from "../notebook/notebook-context";
import { lastDay, spanName } from "../notebook/period-name";
import { address, useRoute } from "../route";
import { useWords } from "../words";
import type { CellViewProps } from "./cell-view-props";
import { MetricData } from "./metric-data";
import { valueText } from "./metric-words";
import { NotComputable } from "./not-computable";

/** Weeks in which a metric was far from usual: when, how far, and the way there. */
export function StandingOutView({ cell, output, status }: CellViewProps<"standing-out">) {
  const words = useWords();
  const { t, f } = words;
  if (!output) return <p className="placeholder quiet">{status.error ? null : t("cell.waiting")}</p>;
  const { whole, usual, spans, more } = output;
  if (whole.value.state === "not_computable" || whole.value.state === "not_by_dimension")
    return <NotComputable results={[whole]} />;
  const metric = t(`metric.${output.metric}`);
  const weeks = f.number(output.weeks);
  const note = t("standing.note", { filtered: output.filtered === true ? "yes" : "no" });
  const write = (value: number) => valueText(words, whole.value, value);
  if (!usual)
    return (
      <p className="quiet small">
        {t("standing.few", { metric, least: f.number(leastForUsual), weeks: output.weeks })}
      </p>
    );
  if (spans.length === 0)
    return (
      <p className="quiet small">
        {t("standing.none", { metric, weeks, low: write(usual.low), high: write(usual.high) })} {note}
      </p>
    );
  return (
    <div className="standing-out">
      <p>{t("standing.lead", { n: spans.length, weeks })}</p>
      <ul>
        {spans.map((span) => (
          <Span
            key={span.scope.period.from}
            span={span}
            metric={metric}
            usual={(n) =>
              t("standing.usual", {
                n: f.number(n),
                value: write(usual.value),
                low: write(usual.low),
                high: write(usual.high),
              })
            }
            opens={cell.opens}
          />
        ))}
      </ul>
      <p className="quiet small">
        {more > 0 ? `${t("standing.more", { n: more })} ` : null}
        {note}
      </p>
    </div>
  );
}

function Span(props: {
  readonly span: StandingWeeks;
  readonly metric: string;
  /** What it was counted over and what is usual, in words. */
  readonly usual: (n: number) => string;
  readonly opens: string | null;
}) {
  const words = useWords();
  const { t } = words;
  const { session } = useDevice();
  const { view, setView } = useNotebook();
  const { query } = useRoute();
  const { result, scope, weeks } = props.span;
  const { period } = scope;
  const choice: PeriodChoice = { preset: "custom", from: period.from.slice(0, 10), to: lastDay(period) };
  const name = spanName(words, period, "days");
  const there = new URLSearchParams(followedQuery(query));
  there.set("period", writePeriodChoice(choice));
  there.delete("within");
  const resolved = { period, compare: null, days: weeks * 7, unit: "days", partial: false } as const;
  return (
    <li>
      <Button
        className="button link standing-period"
        aria-label={t("standing.look", { period: name })}
        onPress={() => setView(withChosen(view, choice))}
      >
        <bdi>{name}</bdi>
      </Button>
      <span>
        {props.metric}{" "}
        <Button
          className="drill"
          onPress={() => session.setState({ number: { result, period: resolved, scope } })}
        >
          <MetricData value={result.value} />
          <span className="unseen">{t("score.open", { metric: props.metric })}</span>
        </Button>{" "}
        <span className="quiet">{props.usual(result.value.n)}</span>
      </span>
      {props.opens === null ? null : (
        <a href={address("notebook", { notebook: props.opens, query: there.toString() })}>
          {words.maybe(`template.${props.opens}`)}
        </a>
      )}
    </li>
  );
}
