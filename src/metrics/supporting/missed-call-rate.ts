import { offeredDimensions } from "../facts/calls";
import { answered, offered } from "../facts/inbound-parts";
import { metric } from "../metric";
import { inbound } from "../part";

/** Calls offered that nobody answered, as a share of calls offered. */
export const missedCallRate = metric({
  id: "missed-call-rate",
  fact: "calls",
  population: "offered-inbound",
  unit: "share",
  better: "lower",
  needs: ["result"],
  dimensions: offeredDimensions,
  params: [],
  parts: [
    offered,
    answered,
    inbound.count("missed", "offered AND result = 'missed'"),
    inbound.count("callbacks_queued", "offered AND result = 'callback_queued'"),
  ],
  variants: [
    { id: "any", kind: "share", numerator: "offered - answered", denominator: "offered" },
    {
      id: "excl_callback",
      kind: "share",
      numerator: "offered - answered - callbacks_queued",
      denominator: "offered",
    },
    { id: "strict", kind: "share", numerator: "missed", denominator: "offered" },
  ],
  defaults: ["any"],
  clustered: true,
  smallest: { by: "amount", size: 0.01 },
});
