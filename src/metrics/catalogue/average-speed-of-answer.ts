import { answeredDimensions, offeredDimensions } from "../facts/calls";
import { abandoned, abandonedWaits, answered, answeredWaits } from "../facts/inbound-parts";
import { metric, type Requirement } from "../metric";
import { inbound } from "../part";

const waits: Requirement = { column: "wait_s", of: "answered", known: "answered_waits" };

/** Mean wait in the queue of inbound calls that were answered. */
export const averageSpeedOfAnswer = metric({
  id: "average-speed-of-answer",
  fact: "calls",
  population: "answered-inbound",
  unit: "s",
  better: "lower",
  needs: ["result", "wait_s"],
  dimensions: answeredDimensions,
  params: [],
  parts: [
    answered,
    answeredWaits,
    abandoned,
    abandonedWaits,
    ...inbound.moments("answered_wait", "wait_s", "answered AND wait_s IS NOT NULL"),
    ...inbound.moments("queued_wait", "wait_s", "(answered OR abandoned) AND wait_s IS NOT NULL"),
    inbound.count("answered_rings", "answered AND ring_s IS NOT NULL"),
    ...inbound.moments("answered_ring", "ring_s", "answered AND ring_s IS NOT NULL"),
  ],
  variants: [
    {
      id: "answered",
      kind: "mean",
      numerator: "answered_wait_sum",
      squares: "answered_wait_squares",
      denominator: "answered_waits",
      eligible: "answered",
      requires: [waits],
    },
    {
      id: "incl_abandoned",
      kind: "mean",
      numerator: "queued_wait_sum",
      squares: "queued_wait_squares",
      denominator: "answered_waits + abandoned_waits",
      eligible: "answered + abandoned",
      requires: [waits, { column: "wait_s", of: "abandoned", known: "abandoned_waits" }],
      dimensions: offeredDimensions,
    },
    {
      id: "ring",
      kind: "mean",
      numerator: "answered_ring_sum",
      squares: "answered_ring_squares",
      denominator: "answered_rings",
      eligible: "answered",
      requires: [{ column: "ring_s", of: "answered", known: "answered_rings" }],
    },
    { id: "median", kind: "quantile", q: 0.5, eligible: "answered", requires: [waits] },
    { id: "p90", kind: "quantile", q: 0.9, eligible: "answered", requires: [waits] },
  ],
  defaults: ["answered", "ring"],
  distribution: { fact: "calls", value: "wait_s", where: "answered AND wait_s IS NOT NULL" },
  clustered: true,
  smallest: { by: "amount", size: 5 },
});
