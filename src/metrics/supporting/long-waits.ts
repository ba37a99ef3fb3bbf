import { offeredDimensions } from "../facts/calls";
import { offered } from "../facts/inbound-parts";
import { metric, type Formula, type Requirement } from "../metric";
import { inbound } from "../part";

const known = "offered AND wait_s IS NOT NULL";
const waits: Requirement = { column: "wait_s", of: "offered", known: "offered_waits" };

const over = (minutes: number): Formula => ({
  id: `over_${minutes}min`,
  kind: "share",
  numerator: `waits_over_${minutes}min`,
  denominator: "offered_waits",
  eligible: "offered",
  requires: [waits],
});

/** Callers who waited long, answered or not, as a share of calls offered whose wait is known. */
export const longWaits = metric({
  id: "long-waits",
  fact: "calls",
  population: "offered-inbound",
  unit: "share",
  better: "lower",
  needs: ["wait_s"],
  dimensions: offeredDimensions,
  params: [],
  parts: [
    offered,
    inbound.count("offered_waits", known),
    inbound.count("waits_over_5min", `${known} AND wait_s > 300`),
    inbound.count("waits_over_10min", `${known} AND wait_s > 600`),
  ],
  variants: [
    over(5),
    over(10),
    { id: "longest", kind: "quantile", unit: "s", q: 1, eligible: "offered", requires: [waits] },
    { id: "p90", kind: "quantile", unit: "s", q: 0.9, eligible: "offered", requires: [waits] },
  ],
  defaults: ["over_5min"],
  distribution: { fact: "calls", value: "wait_s", where: known },
  extra: { over_5min: "waits_over_5min", over_10min: "waits_over_10min" },
  clustered: true,
  smallest: { by: "amount", size: 0.01 },
});
