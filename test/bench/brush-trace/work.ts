import type { TraceEvent } from "./trace-events";

/** What the page's own thread did; `paint` is everything after layout until the picture is handed over. */
export type Kind = "script" | "style" | "layout" | "paint";

/** What the browser's DevTools count as each kind, by the name of the trace's event. */
const kinds: Readonly<Record<string, Kind>> = {
  EventDispatch: "script",
  FunctionCall: "script",
  FireAnimationFrame: "script",
  FireIdleCallback: "script",
  TimerFire: "script",
  RunMicrotasks: "script",
  EvaluateScript: "script",
  "v8.run": "script",
  "v8.compile": "script",
  HandlePostMessage: "script",
  MinorGC: "script",
  MajorGC: "script",
  UpdateLayoutTree: "style",
  ScheduleStyleRecalculation: "style",
  Layout: "layout",
  PrePaint: "paint",
  Paint: "paint",
  Layerize: "paint",
  UpdateLayer: "paint",
  Commit: "paint",
};

/** Microseconds of one thread's work of each kind, starting at `at`; what runs inside something else is its own. */
export interface Work {
  readonly at: number;
  readonly kind: Kind;
  readonly us: number;
}

/** Takes a thread's nested events apart into what each did itself. */
export function workOf(events: readonly TraceEvent[], pid: number, tid: number): readonly Work[] {
  const own = events
    .filter((e) => e.ph === "X" && e.pid === pid && e.tid === tid && e.name in kinds)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const work: { at: number; kind: Kind; us: number; readonly end: number }[] = [];
  const stack: (typeof work)[number][] = [];
  for (const { name, ts, dur = 0 } of own) {
    while (stack.length > 0 && (stack.at(-1)?.end ?? 0) <= ts) stack.pop();
    const outer = stack.at(-1);
    if (outer) outer.us -= Math.min(dur, outer.end - ts);
    const one = { at: ts, kind: kinds[name] ?? "script", us: dur, end: ts + dur };
    work.push(one);
    stack.push(one);
  }
  return work.map(({ at, kind, us }) => ({ at, kind, us: Math.max(0, us) }));
}
