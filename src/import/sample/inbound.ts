import { arrivalCurve, firstSlot, slots } from "./arrivals";
import type { Day } from "./calendar";
import type { Arrival } from "./arrival";
import { queues } from "./centre";
import { cumulate } from "./draw";
import { answer } from "./answered";
import { lose } from "./lost";
import { dayLoad, type Load } from "./waits";
import type { Retry, World } from "./world";

const queueWeights = cumulate(queues.map((queue) => queue.share));
const badQueueWeights = cumulate(queues.map((queue) => queue.share * (queue.name === "Support" ? 1.22 : 1)));
const surge = (name: string): number => (name === "Support" ? 6.5 : 2.6);
const reasonWeights = queues.map((queue) => cumulate(queue.reasons.map((reason) => reason.weight)));
const badReasonWeights = queues.map((queue) =>
  cumulate(queue.reasons.map((r) => r.weight * (r.name === "delivery delay" ? surge(queue.name) : 1))),
);

function arrive(w: World, day: Day, retry: Retry | undefined): Arrival {
  const { draw } = w;
  const queue = retry?.queue ?? draw.pick(day.bad ? badQueueWeights : queueWeights);
  const reason = retry?.reason ?? draw.pick((day.bad ? badReasonWeights : reasonWeights)[queue] ?? []);
  const slot = draw.pick(arrivalCurve(day, queue === 0));
  const second =
    retry && retry.second >= 0 ? retry.second : (slot + firstSlot) * 1800 + Math.floor(draw.u() * 1800);
  const contact = retry?.contact ?? (draw.chance(0.04) ? -1 : draw.int(w.contacts));
  return {
    day,
    second: Math.min(second, 86_399),
    queue,
    reason,
    contact,
    test: !retry && draw.chance(0.003),
  };
}

/** The inbound calls of a day, exactly `quota` of them: those who ring again first, then new callers. */
export function inboundDay(w: World, day: Day, quota: number, ordinary: number): void {
  const due = w.retries[day.index] ?? [];
  const fresh = Math.max(0, Math.floor(quota * 0.96) - due.length);
  const arrivals = due.slice(0, quota).map((retry) => arrive(w, day, retry));
  for (let i = 0; i < fresh; i++) arrivals.push(arrive(w, day, undefined));

  const arrived = queues.map(() => Array.from({ length: slots }, () => 0));
  for (const { queue, second } of arrivals) {
    const counts = arrived[queue];
    const slot = Math.floor(second / 1800) - firstSlot;
    if (counts) counts[slot] = (counts[slot] ?? 0) + 1;
  }
  const loads = queues.map((queue, i) => dayLoad(queue, day, ordinary * queue.share, arrived[i] ?? []));

  const again: Retry[] = [];
  for (let made = 0; made < quota; made++) {
    const arrival = arrivals[made] ?? arrive(w, day, again.pop());
    handle(w, arrival, loads[arrival.queue]?.[Math.floor(arrival.second / 1800) - firstSlot], again);
  }
  w.retries[day.index] = [];
}

function handle(w: World, arrival: Arrival, load: Load | undefined, again: Retry[]): void {
  const { draw } = w;
  const { day, second } = arrival;
  if (second < day.opens || second >= day.closes) return lose(w, arrival, "closed", 0, again);
  if (draw.chance(0.03)) return lose(w, arrival, "abandoned_in_ivr", 0, again);
  const wait = load && draw.chance(load.delayed) ? draw.exponential(load.wait) : 0;
  const patience = draw.chance(0.012) ? draw.exponential(5) : draw.exponential(420) + 6;
  if (wait > patience) return lose(w, arrival, "abandoned", patience, again);
  if (wait > 100 && draw.chance(0.16)) return lose(w, arrival, "callback_queued", 100 + draw.int(20), again);
  if (wait > 150 && draw.chance(0.3)) return lose(w, arrival, "voicemail", 150, again);
  if (wait > 260 && draw.chance(0.15)) return lose(w, arrival, "flow_out", 260, again);
  if (draw.chance(0.011)) return lose(w, arrival, "missed", wait + 25 + draw.int(15), again);
  answer(w, arrival, wait + 3 + draw.int(8));
}
