import type { Period } from "../../../../src/base";
import { attachBrush } from "../../../../src/charts";
import { openEngine, type Engine } from "../../../../src/engine";
import { loadMessages } from "../../../../src/i18n";
import { coverage, defaultParams, factViews, metricTrend } from "../../../../src/metrics";
import "../../../../src/app/styles/index.css";
import { countsOf, followers, rowsOf, type Answers, type Follower } from "./answers";
import { openBoard, type Board } from "./board";
import { mosaicSide } from "./mosaic-side";
import { querySide } from "./query-side";
import type { Side } from "./side";

/** Who answers: nobody, a query a chart and move, or Mosaic. */
export type SideName = "nobody" | "query" | "mosaic";

let engine: Engine | null = null;
let board: Board | null = null;
let side: Side | null = null;
let detach: (() => void) | null = null;
let shown: Partial<Answers> = {};
let last: Period | null = null;

const monday = (iso: string, weeks: number): string => {
  const at = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  const days = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - (days - weeks * 7) * 86_400_000).toISOString().slice(0, 19);
};

async function answersOf(sql: Engine, period: Period): Promise<Answers> {
  const of = async <F extends Follower>(chart: F): Promise<Answers[F]> =>
    rowsOf[chart](await countsOf(sql, chart, period), period);
  return { trend: await of("trend"), heat: await of("heat"), queues: await of("queues") };
}

/** Draws the charts over all calls and lets an area be drawn; gives the milliseconds that making ready took. */
async function open(store: string, name: SideName): Promise<number> {
  detach?.();
  side?.close();
  engine?.close(); // each side begins with nothing of the others
  await loadMessages("en");
  engine = openEngine({ role: "core", views: factViews, store });
  const span = await coverage(engine);
  if (!span) throw new Error("no calls");
  const period = { from: monday(span.from, 0), to: monday(span.to, 1) };
  const scope = { period, compare: null, filters: {}, params: defaultParams };
  const rate = await metricTrend(engine, "service-level", scope, "week");
  board = openBoard(await answersOf(engine, period), rate, period);
  shown = {};
  last = null;
  const { host, drawn } = board.brushed;
  const { show } = board;
  if (!drawn.brush) throw new Error("no brush");
  const keep: typeof show = (chart, rows, now, seq) => {
    shown = { ...shown, [chart]: rows };
    show(chart, rows, now, seq);
  };
  const made =
    name === "query"
      ? querySide(engine, keep)
      : name === "mosaic"
        ? mosaicSide(engine, keep, period, drawn.brush.columns)
        : null;
  side = made;
  const began = performance.now();
  await made?.enter();
  const ready = performance.now() - began;
  detach = attachBrush(host, drawn.svg, drawn.brush, {
    onMove: (selection) => {
      if (!selection?.period) return;
      last = selection.period;
      made?.move(last, brushSeq());
    },
    onDone: () => undefined,
    say: () => undefined,
  });
  return ready;
}

/** The newest move of the pointer, counted by whoever measures. */
const brushSeq = (): number => (globalThis as { readonly brushSeq?: number }).brushSeq ?? 0;

/** Once nothing is under way: what the charts show, what is right for the last area, and how often they were drawn anew. */
async function rest(): Promise<{
  readonly shown: Partial<Answers>;
  readonly right: Answers;
  readonly redrawn: Readonly<Record<Follower, number>>;
}> {
  await side?.rest();
  if (!engine || !board || !last) throw new Error("nothing was drawn");
  return { shown, right: await answersOf(engine, last), redrawn: board.redrawn };
}

export const brushBench = { open, rest, followers };
export type BrushBench = typeof brushBench;

Object.assign(globalThis, { brushBench });
