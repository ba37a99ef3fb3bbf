import { answeredDimensions, offeredDimensions } from "../facts/calls";
import { abandoned, abandonedWaits, answered, answeredWaits, offered } from "../facts/inbound-parts";
import { mean } from "../mean";
import { metric, type Requirement } from "../metric";
import { inbound } from "../part";

const missedOrAnswered = "(answered OR (offered AND result = 'missed')) AND wait_s IS NOT NULL";
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
    offered,
    inbound.count("missed", "offered AND result = 'missed'"),
    inbound.count("missed_waits", "offered AND result = 'missed' AND wait_s IS NOT NULL"),
    inbound.count("offered_waits", "offered AND wait_s IS NOT NULL"),
    ...inbound.moments("missed_or_answered_wait", "wait_s", missedOrAnswered),
    ...inbound.moments("offered_wait", "wait_s", "offered AND wait_s IS NOT NULL"),
    inbound.count("answered_ivr_waits", "answered AND wait_s IS NOT NULL AND ivr_s IS NOT NULL"),
    ...inbound.moments("ivr_wait", "ivr_s + wait_s", "answered AND wait_s IS NOT NULL AND ivr_s IS NOT NULL"),
    inbound.count("answered_rings", "answered AND ring_s IS NOT NULL"),
    ...inbound.moments("answered_ring", "ring_s", "answered AND ring_s IS NOT NULL"),
  ],
  variants: [
    mean("answered", "answered_wait", {
      denominator: "answered_waits",
      eligible: "answered",
      requires: [waits],
    }),
    mean("incl_abandoned", "queued_wait", {
      denominator: "answered_waits + abandoned_waits",
      eligible: "answered + abandoned",
      requires: [waits, { column: "wait_s", of: "abandoned", known: "abandoned_waits" }],
      dimensions: offeredDimensions,
    }),
    mean("incl_missed", "missed_or_answered_wait", {
      denominator: "answered_waits + missed_waits",
      eligible: "answered + missed",
      requires: [waits, { column: "wait_s", of: "missed", known: "missed_waits" }],
      dimensions: offeredDimensions,
    }),
    mean("all_offered", "offered_wait", {
      denominator: "offered_waits",
      eligible: "offered",
      requires: [{ column: "wait_s", of: "offered", known: "offered_waits" }],
      dimensions: offeredDimensions,
    }),
    mean("incl_ivr", "ivr_wait", {
      denominator: "answered_ivr_waits",
      eligible: "answered",
      requires: [waits, { column: "ivr_s", of: "answered", known: "answered_ivr_waits" }],
    }),
    mean("ring", "answered_ring", {
      denominator: "answered_rings",
      eligible: "answered",
      requires: [{ column: "ring_s", of: "answered", known: "answered_rings" }],
    }),
    { id: "median", kind: "quantile", q: 0.5, eligible: "answered", requires: [waits] },
    { id: "p90", kind: "quantile", q: 0.9, eligible: "answered", requires: [waits] },
  ],
  defaults: ["answered", "ring"],
  distribution: { fact: "calls", value: "wait_s", where: "answered AND wait_s IS NOT NULL" },
  clustered: true,
  smallest: { by: "amount", size: 5 },
});
