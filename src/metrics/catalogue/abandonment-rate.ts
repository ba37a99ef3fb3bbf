import { offeredDimensions } from "../facts/calls";
import { abandoned, abandonedWaits, answered, offered, shortAbandons } from "../facts/inbound-parts";
import { metric, type Requirement } from "../metric";

const waits: Requirement = { column: "wait_s", of: "abandoned", known: "abandoned_waits" };
const queued = "answered + abandoned";

/** Calls whose caller gave up in the queue, short abandons left out, as a share of calls answered or abandoned. */
export const abandonmentRate = metric({
  id: "abandonment-rate",
  fact: "calls",
  population: "queued-inbound",
  unit: "share",
  better: "lower",
  needs: ["result"],
  dimensions: offeredDimensions,
  params: ["short_abandon_s"],
  parts: [offered, answered, abandoned, abandonedWaits, shortAbandons],
  variants: [
    {
      id: "excl_short",
      kind: "share",
      numerator: "abandoned_waits - short_abandons",
      denominator: "answered + abandoned_waits - short_abandons",
      eligible: queued,
      requires: [waits],
    },
    { id: "all", kind: "share", numerator: "abandoned", denominator: queued },
    {
      id: "net",
      kind: "share",
      numerator: "abandoned_waits - short_abandons",
      denominator: "answered + abandoned_waits",
      eligible: queued,
      requires: [waits],
    },
    { id: "over_offered", kind: "share", numerator: "abandoned", denominator: "offered" },
  ],
  defaults: ["excl_short", "all"],
  extra: { abandoned: "abandoned", short_abandons: "short_abandons" },
  clustered: true,
  smallest: { by: "amount", size: 0.01 },
});
