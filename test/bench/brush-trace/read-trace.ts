import { drawnOf, framesOf, marks, movesOf, type Frame, type TraceEvent } from "./trace-events";
import { workOf, type Kind } from "./work";

/** What a gesture cost, in milliseconds, one number for each move of the pointer. */
export interface GestureFigures {
  readonly moves: number;
  readonly script: readonly number[];
  readonly style: readonly number[];
  readonly layout: readonly number[];
  readonly paint: readonly number[];
  /** Script, style and layout of a move together. */
  readonly work: readonly number[];
  /** The same by the thread's own clock: what it would be with a core to itself. Nothing where the trace has no such clock. */
  readonly cpu: readonly number[];
  /** From the pointer's move until every chart could be seen to have followed it, or a later one. */
  readonly toPaint: readonly number[];
  /** Moves that no chart followed any more before the trace ended. */
  readonly unfollowed: number;
  /** Refreshes of the screen that should have shown something new, and how many of them showed what was there before. */
  readonly frames: number;
  readonly dropped: number;
}

const ms = (us: number): number => us / 1000;

/** Reads what a gesture cost out of a trace in which the page marked its moves and the charts it had drawn. */
export function readTrace(events: readonly TraceEvent[], charts: readonly string[]): GestureFigures {
  const [first] = marks(events, "bench:move");
  const moves = movesOf(events);
  if (!first || moves.length < 2) throw new Error("the trace has no moves");
  const { pid, tid } = first;
  const told = marks(events, "bench:move").map(({ ts }) => ts);
  const [from, to] = [told[0] ?? 0, told.at(-1) ?? 0];
  const work = workOf(events, pid, tid);
  // The listener that marks a move runs inside the dispatch of that move, first of all listeners.
  const starts = events
    .filter((e) => e.name === "EventDispatch" && e.args.data?.type === "pointermove" && e.tid === tid)
    .map(({ ts, dur = 0 }) => ({ from: ts, to: ts + dur }))
    .filter((dispatch) => told.some((at) => at >= dispatch.from && at <= dispatch.to))
    .map((dispatch) => dispatch.from)
    .sort((a, b) => a - b);
  const spans = starts.slice(0, -1).map((start, i) => [start, starts[i + 1] ?? Infinity] as const);
  const sum = (kind: Kind): number[] => {
    const of = work.filter((each) => each.kind === kind).sort((a, b) => a.at - b.at);
    return spans.map(([start, end]) =>
      ms(of.reduce((total, { at, us }) => (at >= start && at < end ? total + us : total), 0)),
    );
  };
  const [script, style, layout, paint] = [sum("script"), sum("style"), sum("layout"), sum("paint")];
  const cpu = ownTime(events, pid, tid, (e) => e.args.data?.type === "pointermove");
  const frames = framesOf(events, pid);
  const paints = toPaint(events, charts, frames);
  const refreshes = refreshesIn(frames, from, to);
  return {
    moves: moves.length,
    script,
    style,
    layout,
    paint,
    work: script.map((value, i) => value + (style[i] ?? 0) + (layout[i] ?? 0)),
    cpu,
    toPaint: paints.filter((value) => value !== null),
    unfollowed: paints.filter((value) => value === null).length,
    frames: refreshes.length,
    dropped: refreshes.filter((anew) => !anew).length,
  };
}

/** Milliseconds of script, style and layout from one of these dispatches to the next, by the thread's own clock. */
function ownTime(
  events: readonly TraceEvent[],
  pid: number,
  tid: number,
  isMove: (dispatch: TraceEvent) => boolean,
): readonly number[] {
  const own = events
    .filter((e) => e.pid === pid && e.tid === tid && e.tts !== undefined && e.tdur !== undefined)
    .map((e) => ({ ...e, ts: e.tts ?? 0, dur: e.tdur ?? 0 }));
  const starts = own
    .filter((e) => e.name === "EventDispatch" && isMove(e))
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const work = workOf(own, pid, tid).filter(({ kind }) => kind !== "paint");
  return starts.slice(0, -1).map((start, i) => {
    const end = starts[i + 1] ?? Infinity;
    return ms(work.reduce((total, { at, us }) => (at >= start && at < end ? total + us : total), 0));
  });
}

/** For each move the milliseconds until its picture was seen; null where it never was. */
function toPaint(
  events: readonly TraceEvent[],
  charts: readonly string[],
  frames: readonly Frame[],
): readonly (number | null)[] {
  const drawn = drawnOf(events);
  const pictures = frames
    .flatMap(({ committed, state, seen }) =>
      committed !== null && state.startsWith("STATE_PRESENTED") ? [{ committed, seen }] : [],
    )
    .sort((a, b) => a.committed - b.committed);
  const ofChart = charts.map((chart) => drawn.filter((each) => each.chart === chart));
  return movesOf(events).map(({ seq, at }) => {
    const each = ofChart.map((list) => list.find((drawing) => drawing.seq >= seq)?.at ?? null);
    if (each.length === 0 || each.includes(null)) return null;
    const last = Math.max(...each.map((when) => when ?? 0));
    const picture = pictures.find(({ committed }) => committed >= last);
    return picture ? ms(picture.seen - at) : null;
  });
}

/**
 * For each refresh of the screen in which something new was wanted, whether it showed a picture of the page that had not
 * been seen before. How late a picture comes is not asked here: a compositor that is always one refresh behind drops none.
 */
function refreshesIn(frames: readonly Frame[], from: number, to: number): readonly boolean[] {
  const inside = frames.filter(({ began }) => began >= from && began <= to);
  const wanted = new Set(
    inside.filter(({ state }) => state !== "STATE_NO_UPDATE_DESIRED").map(({ sequence }) => sequence),
  );
  const pictures = new Set(
    frames
      .filter(
        ({ state, committed, seen }) =>
          state === "STATE_PRESENTED_ALL" && committed !== null && seen >= from && seen <= to,
      ) // prettier-ignore
      .map(({ seen }) => seen),
  );
  return Array.from({ length: wanted.size }, (_, i) => i < pictures.size);
}

/** The value below which a share of all values lie; not a number where there are none. */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
