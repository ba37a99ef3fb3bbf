import type { CDPSession, Page } from "playwright-core";
import { traceCategories, type TraceEvent } from "./trace-events";

/** Where the pointer goes: pressed at the first place, moved along the others, sixty a second. */
export interface Gesture {
  readonly y: number;
  readonly xs: readonly number[];
}

const frame = 1000 / 60; // milliseconds
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, Math.max(0, ms)));

/** At least so many places over a chart there and back again, each in another column of it than the one before. */
export function sweep(left: number, right: number, step: number, least: number): readonly number[] {
  const there = Array.from({ length: Math.floor((right - left) / step) }, (_, i) => left + (i + 1) * step);
  const once = [...there, ...there.toReversed().slice(1), left];
  const times = Math.ceil(least / once.length);
  return [left, ...Array.from({ length: times }, () => once).flat()];
}

/** Lets the page mark each move of the pointer and each change of what it shows at the given places, by name. */
export async function watch(page: Page, places: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((selectors) => {
    const scope = globalThis as { brushSeq?: number };
    scope.brushSeq = 0;
    addEventListener(
      "pointermove",
      (event) => {
        const { buttons, timeStamp } = event as PointerEvent;
        if (buttons !== 1) return;
        const seq = (scope.brushSeq = (scope.brushSeq ?? 0) + 1);
        performance.mark("bench:move", { detail: { seq, at: timeStamp } });
      },
      { capture: true },
    );
    for (const [chart, selector] of Object.entries(selectors)) {
      const element = document.querySelector<HTMLElement>(selector);
      if (!element) throw new Error(`there is no ${selector}`);
      new MutationObserver(() => {
        // Who answers late says which move was asked about; who answers at once answers the newest.
        const seq = Number(element.dataset["seq"] ?? scope.brushSeq);
        performance.mark("bench:drawn", { detail: { seq, chart } });
      }).observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
    }
  }, places);
}

/** Moves the pointer through DevTools as a hand does and gives the trace; Escape ends it, nothing is applied. */
export async function record(page: Page, { y, xs }: Gesture): Promise<readonly TraceEvent[]> {
  const devtools = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  devtools.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const [first = 0, ...rest] = xs;
  await mouse(devtools, "mouseMoved", first - 1, y, 0);
  await devtools.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      recordMode: "recordAsMuchAsPossible",
      includedCategories: [...traceCategories],
      excludedCategories: ["*"],
    },
  });
  await mouse(devtools, "mousePressed", first, y, 1); // last of all: a long press is something else
  const sent: Promise<void>[] = [];
  const start = performance.now();
  for (const [i, x] of rest.entries()) {
    sent.push(mouse(devtools, "mouseMoved", x, y, 1)); // not waited for: a hand does not wait either
    await wait(start + (i + 1) * frame - performance.now());
  }
  await Promise.all(sent);
  await wait(1000); // for those who answer late
  const ended = new Promise((done) => devtools.once("Tracing.tracingComplete", done));
  await devtools.send("Tracing.end");
  await ended;
  await page.keyboard.press("Escape");
  await mouse(devtools, "mouseReleased", xs.at(-1) ?? 0, y, 0);
  await devtools.detach();
  return events;
}

const mouse = async (
  devtools: CDPSession,
  type: "mouseMoved" | "mousePressed" | "mouseReleased",
  x: number,
  y: number,
  buttons: number,
): Promise<void> => {
  const button = type === "mouseMoved" && buttons === 0 ? "none" : "left";
  await devtools.send("Input.dispatchMouseEvent", { type, x, y, button, buttons, clickCount: 1 });
};
