import type { Period } from "../../../../src/base";
import {
  breakdown,
  callHeatmap,
  dispositionTrend,
  metricTrend,
  type BreakdownSpec,
  type Chart,
  type Drawn,
  type GroupRow,
} from "../../../../src/charts";
import type { MetricTrendRow } from "../../../../src/metrics";
import { chartContext } from "../../../charts/context";
import { resultOf, valueOf } from "../../../charts/groups";
import type { Answers, Follower, QueueCount } from "./answers";

const width = 760; // CSS pixels; about what a chart of a notebook has
const context = chartContext("en", width);

/** Three charts that follow, each in an element of its own, and the one that is drawn over. */
export interface Board {
  readonly brushed: { readonly host: HTMLElement; readonly drawn: Drawn };
  /** How often a chart had to be drawn anew, since its marks could not be moved to what was answered. */
  readonly redrawn: Readonly<Record<Follower, number>>;
  /** Shows what a chart answers; `seq` is the move of the pointer that was asked about. */
  show<F extends Follower>(chart: F, rows: Answers[F], period: Period, seq: number): void;
}

function figure(name: string): HTMLElement {
  const host = document.createElement("div");
  host.className = "chart-host";
  host.dataset["chart"] = name;
  document.querySelector("main")?.append(host);
  return host;
}

const count = (group: string, n: number): GroupRow => ({
  group,
  value: { ...valueOf("call-volume", "calls", n, 0, n), low: null, high: null },
});

/** Draws all charts over all calls, and keeps what is needed to let them follow. */
export function openBoard(all: Answers, rate: readonly MetricTrendRow[], period: Period): Board {
  document.querySelector("main")?.replaceChildren();
  const host = figure("brushed");
  const drawn = metricTrend.draw(
    rate,
    { metric: "service-level", grain: "week", unit: "share", period },
    context,
  );
  host.append(drawn.svg);
  const redrawn = { trend: 0, heat: 0, queues: 0 };

  /** A chart drawn once, and what moves it from then on; what cannot be moved is drawn anew. */
  const place = <Spec, Row>(
    name: Follower,
    chart: Chart<Spec, Row>,
    rows: readonly Row[],
    spec: Spec,
  ): ((rows: readonly Row[], spec: Spec, seq: number) => void) => {
    const element = figure(name);
    const first = chart.draw(rows, spec, context);
    // What is drawn is told beside the picture: to watch all its marks would cost what is measured.
    const told = document.createElement("i");
    told.dataset["drawn"] = name;
    element.append(first.svg, told);
    return (next, now, seq) => {
      if (!first.update?.to(next, now)) {
        redrawn[name] += 1;
        element.replaceChildren(chart.draw(next, now, context).svg, told);
      }
      told.dataset["seq"] = String(seq);
    };
  };
  const trend = place("trend", dispositionTrend, all.trend, { grain: "week", measure: "count", period });
  const heat = place("heat", callHeatmap, all.heat, { weekStart: 1, measure: "count", period });
  const queueSpec = (queues: readonly QueueCount[]): BreakdownSpec => ({
    by: "queue",
    metric: "call-volume",
    unit: "count",
    others: 0,
    counts: true,
    result: resultOf(
      count(
        "(all)",
        queues.reduce((sum, { n }) => sum + n, 0),
      ).value,
    ),
    suppressed: 0,
    closed: false,
  });
  const groupsOf = (queues: readonly QueueCount[]): readonly GroupRow[] =>
    queues.map(({ group, n }) => count(group, n));
  const queues = place("queues", breakdown, groupsOf(all.queues), queueSpec(all.queues));
  const show: { readonly [F in Follower]: (rows: Answers[F], now: Period, seq: number) => void } = {
    trend: (rows, now, seq) => trend(rows, { grain: "week", measure: "count", period: now }, seq),
    heat: (rows, now, seq) => heat(rows, { weekStart: 1, measure: "count", period: now }, seq),
    queues: (rows, _, seq) => queues(groupsOf(rows), queueSpec(rows), seq),
  };
  return { brushed: { host, drawn }, redrawn, show: (chart, rows, now, seq) => show[chart](rows, now, seq) };
}
