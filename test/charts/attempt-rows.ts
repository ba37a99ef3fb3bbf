import type { ReachStep, TimeCell } from "../../src/analysis";
import { wilson } from "../../src/metrics";

/** A share with its interval. */
export const within = (k: number, n: number) => wilson(k, n) ?? { low: 0, high: 1 };

let missed = 1;
/** How often each attempt reached. */
export const steps: readonly ReachStep[] = [
  [812, 231],
  [504, 118],
  [331, 61],
  [190, 24],
  [88, 9],
  [31, 1],
].map(([atRisk = 0, reached = 0], i) => {
  missed *= 1 - reached / atRisk;
  return {
    attempt: i + 1,
    atRisk,
    reached,
    hazard: reached / atRisk,
    ...within(reached, atRisk),
    cumulative: 1 - missed,
  };
});

/** First attempts by the hour of the week. */
export const cells: readonly TimeCell[] = ([1, 2, 3, 4, 5] as const).flatMap((weekday) =>
  Array.from({ length: 10 }, (_, i): TimeCell => {
    const attempts = i === 0 ? 8 : 120 - i * 6;
    const connects = Math.round(attempts * (0.2 + (i > 6 ? 0.25 : 0) + 0.01 * weekday));
    return {
      hour: 8 + i,
      weekday,
      attempts,
      atLeads: Math.round(attempts / 2),
      connects,
      share: connects / attempts,
      ...within(connects, attempts),
      lift: 1,
    };
  }),
);
const sum = (of: (cell: TimeCell) => number) => cells.reduce((n, cell) => n + of(cell), 0);
/** What is said of them. */
export const week = {
  weekStart: 1 as const,
  attempts: sum((c) => c.attempts),
  atLeads: sum((c) => c.atLeads),
  connects: sum((c) => c.connects),
};
