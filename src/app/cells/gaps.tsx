import { unitOf } from "../../metrics";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { GapRow } from "../../notebook";
import { benchmarkValue } from "../benchmarks/benchmark-words";
import { useDevice } from "../device";
import { address } from "../route";
import { useWords, type Words } from "../words";
import { MetricData } from "./metric-data";
import { differenceText } from "./metric-words";
import { Sparkline } from "./sparkline";
import type { CellViewProps } from "./cell-view-props";

type Order = "metric" | "gap" | "weight";

/** Every metric with its target or benchmark, the gap that matters most first. */
export function GapsView({ output, status }: CellViewProps<"gaps">) {
  const words = useWords();
  const { t, f } = words;
  const { session } = useDevice();
  const [order, setOrder] = useState<Order>("weight");
  if (!output) return <p className="placeholder tall quiet">{status.error ? null : t("cell.waiting")}</p>;
  if (output.rows.length === 0)
    return (
      <p className="quiet">
        {t("gaps.none")} <a href={address("benchmarks")}>{t("target.all")}</a>
      </p>
    );
  const rows = [...output.rows].sort(by(order, words));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t("gaps.title")}>
      <table className="table gaps">
        <thead>
          <tr>
            <Head order="metric" now={order} onOrder={setOrder} label={t("bench.metric")} />
            <th scope="col" className="figure">
              {t("gaps.current")}
            </th>
            <th scope="col">{t("gaps.reference")}</th>
            <Head order="gap" now={order} onOrder={setOrder} label={t("gaps.gap")} />
            <th scope="col">{t("gaps.trend")}</th>
            <Head order="weight" now={order} onOrder={setOrder} label={t("gaps.weight")} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ result, benchmark, comparison, trend, weight }) => {
            const { value } = result;
            const name = t(`metric.${value.metric}`);
            return (
              <tr key={value.metric}>
                <th scope="row">
                  {name}
                  <span className="quiet small block">
                    {words.maybe(`variant.${value.metric}.${value.variant}`)}
                  </span>
                </th>
                <td className="figure">
                  <Button
                    className="button link"
                    onPress={() =>
                      session.setState({ number: { result, period: output.period, scope: output.scope } })
                    }
                  >
                    <MetricData value={value} />
                    <span className="unseen">{t("score.open", { metric: name })}</span>
                  </Button>
                </td>
                <td>
                  {benchmarkValue(words, benchmark)}
                  <span className="quiet small block">
                    {benchmark.target && benchmark.own ? t("gaps.target") : benchmark.source}
                  </span>
                </td>
                <td>
                  {comparison?.difference == null
                    ? "–"
                    : differenceText(words, value, comparison.difference, "sign")}
                  <span className="quiet small block">{range(words, { result, comparison })}</span>
                  <strong className="verdict" data-tone={tone(comparison?.verdict)}>
                    {t(`gaps.verdict.${comparison?.verdict ?? "cannot_tell"}`)}
                  </strong>
                </td>
                <td>
                  <Sparkline
                    days={trend.map(({ bucket, value: at, n }) => ({
                      day: bucket.slice(0, 10),
                      value: at,
                      n,
                    }))}
                    label={t("gaps.trend_of", { metric: name })}
                  />
                </td>
                <td>
                  {weight === null
                    ? "–"
                    : t("gaps.calls", { n: Math.round(weight), value: f.number(weight) })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="quiet small">{t("gaps.note")}</p>
    </div>
  );
}

function Head(props: {
  readonly order: Order;
  readonly now: Order;
  readonly label: string;
  readonly onOrder: (order: Order) => void;
}) {
  const sorted = props.order === props.now;
  const down = props.order === "metric" ? "ascending" : "descending";
  return (
    <th scope="col" aria-sort={sorted ? down : "none"}>
      <Button className="button link" onPress={() => props.onOrder(props.order)}>
        {props.label}
        {sorted ? (props.order === "metric" ? " ↑" : " ↓") : ""}
      </Button>
    </th>
  );
}

const relative = ({ benchmark, comparison }: GapRow): number =>
  Math.abs(comparison?.difference ?? 0) / Math.max(benchmark.high, 1e-9);

const by =
  (order: Order, { t }: Words) =>
  (a: GapRow, b: GapRow): number => {
    if (order === "metric")
      return t(`metric.${a.result.value.metric}`).localeCompare(t(`metric.${b.result.value.metric}`));
    return order === "gap" ? relative(b) - relative(a) : (b.weight ?? -1) - (a.weight ?? -1);
  };

const tone = (verdict: string | undefined): string =>
  verdict === "better" ? "good" : verdict === "worse" ? "bad" : "uncertain";

/** The gap's 95 % interval. */
function range(words: Words, { result, comparison }: Pick<GapRow, "result" | "comparison">): string {
  if (comparison?.low == null || comparison.high === null) return "";
  const write = (end: number) =>
    unitOf(result.value) === "share"
      ? words.f.signed(end * 100, 1)
      : differenceText(words, result.value, end, "sign");
  return words.t("score.range", { low: write(comparison.low), high: write(comparison.high) });
}
