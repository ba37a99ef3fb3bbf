/** One event of Chromium's trace, as far as the benchmark reads it; times are microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** The same two by the thread's own clock, which stands while another thread has its core. */
  readonly tts?: number;
  readonly tdur?: number;
  readonly id2?: { readonly local?: string };
  readonly args: {
    readonly data?: {
      readonly type?: string;
      readonly callTime?: number;
      readonly startTime?: number;
      readonly detail?: string;
    };
    readonly frame_reporter?: { readonly state?: string; readonly frame_sequence?: number };
  };
}

/** What the trace has to record for `readTrace`. */
export const traceCategories: readonly string[] = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline.frame",
  "blink.user_timing",
];

/** A move of the pointer as the page was told of it; `at` is when the browser had it. */
export interface Move {
  readonly seq: number;
  readonly at: number;
}

/** A chart's marks have been moved to what the pointer said at move `seq`. */
export interface DrawnChart {
  readonly seq: number;
  readonly chart: string;
  readonly at: number;
}

/** A frame that was wanted: what became of it, and when its picture could be seen. */
export interface Frame {
  readonly sequence: number;
  readonly began: number;
  readonly state: string;
  /** When the page's own thread handed its picture over; null where it had none for this frame. */
  readonly committed: number | null;
  readonly seen: number;
}

/** The marks that the page made with `performance.mark`, with the moment of each. */
export function marks(events: readonly TraceEvent[], name: string): readonly TraceEvent[] {
  return events.filter((e) => e.name === name && e.cat.includes("blink.user_timing"));
}

interface Detail {
  readonly seq: number;
  /** Milliseconds of the page's own clock. */
  readonly at?: number;
  readonly chart?: string;
}

const detailOf = ({ args }: TraceEvent): Detail => JSON.parse(args.data?.detail ?? '{"seq":0}') as Detail;

/** Every move the page was told of. */
export const movesOf = (events: readonly TraceEvent[]): readonly Move[] =>
  marks(events, "bench:move").map((mark) => {
    const { seq, at = NaN } = detailOf(mark);
    const { callTime = NaN, startTime = NaN } = mark.args.data ?? {};
    return { seq, at: callTime - (startTime - at) * 1000 };
  });

/** Every chart drawn. */
export const drawnOf = (events: readonly TraceEvent[]): readonly DrawnChart[] =>
  marks(events, "bench:drawn").map((mark) => {
    const { seq, chart = "" } = detailOf(mark);
    return { seq, chart, at: mark.ts };
  });

/** The frames of one renderer process in the order in which they began. */
export function framesOf(events: readonly TraceEvent[], pid: number): readonly Frame[] {
  const open = new Map<string, { readonly begin: TraceEvent; committed: number | null }>();
  const frames: Frame[] = [];
  for (const event of events.filter((e) => e.pid === pid && e.id2?.local !== undefined)) {
    const id = event.id2?.local ?? "";
    const found = open.get(id);
    if (event.name === "PipelineReporter" && event.ph === "b")
      open.set(id, { begin: event, committed: null });
    else if (event.name === "Commit" && event.ph === "b" && found && isFrame(event))
      found.committed = event.ts;
    else if (event.name === "PipelineReporter" && event.ph === "e" && found) {
      const { state = "", frame_sequence = 0 } = found.begin.args.frame_reporter ?? {};
      frames.push({
        sequence: frame_sequence,
        began: found.begin.ts,
        state,
        committed: found.committed,
        seen: event.ts,
      });
      open.delete(id);
    }
  }
  return frames.sort((a, b) => a.began - b.began);
}

/** Stages of a frame and of an input event have the same names. */
const isFrame = ({ cat }: TraceEvent): boolean => !cat.includes("input");
