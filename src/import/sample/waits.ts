import { firstSlot, plannedShare, slots } from "./arrivals";
import type { Day } from "./calendar";
import type { Queue } from "./centre";
import { exp, ln } from "./draw";

/** How one queue fares in one half-hour. */
export interface Load {
  /** Chance that a caller has to wait at all. */
  readonly delayed: number;
  /** Mean wait of those who do, in seconds. */
  readonly wait: number;
}

const pow = (base: number, exponent: number): number => (base <= 0 ? 0 : exp(exponent * ln(base)));

/**
 * Waits by half-hour from what came and who was there. People are planned for an ordinary day; what exceeds them is
 * carried into the next half-hour. In the bad fortnight Support's evening from 17 to 20 has too few people.
 */
export function dayLoad(
  queue: Queue,
  day: Day,
  ordinary: number,
  arrived: readonly number[],
): readonly Load[] {
  let backlog = 0;
  const support = queue.name === "Support";
  return Array.from({ length: slots }, (_, slot): Load => {
    const hour = (slot + firstSlot) / 2;
    const planned = Math.max(plannedShare(day, slot) * ordinary, 0.05);
    // A handful of calls says little about the load: draw it towards the plan.
    const came = (6 + (arrived[slot] ?? 0)) / (6 + planned);
    const lunch = hour >= 12 && hour < 13.5 ? 0.9 : 1;
    const evening = day.bad && support && hour >= 17 ? 0.74 : hour >= 18 ? 0.96 : 1;
    const busy = (queue.planned * came) / (lunch * evening);
    backlog = Math.min(420, Math.max(0, backlog * 0.55 + Math.max(0, busy - 0.98) * 300));
    return {
      delayed: Math.min(1, pow(Math.min(busy, 1), 7.5) + backlog / 300),
      wait: 19 / (1.06 - Math.min(busy, 0.93)) + backlog,
    };
  });
}
