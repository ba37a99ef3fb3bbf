import { answeredDimensions } from "../facts/calls";
import { answered } from "../facts/inbound-parts";
import { metric } from "../metric";
import { inbound } from "../part";

/** Answered calls handed up to a higher tier or a specialist, as a share of those where that is known. */
export const escalationRate = metric({
  id: "escalation-rate",
  fact: "calls",
  population: "answered-inbound",
  unit: "share",
  better: "lower",
  needs: ["result", "escalated"],
  dimensions: answeredDimensions,
  params: [],
  parts: [
    answered,
    inbound.count("escalated_known", "answered AND escalated IS NOT NULL"),
    inbound.count("escalated", "answered AND escalated"),
  ],
  variants: [
    {
      id: "known",
      kind: "share",
      numerator: "escalated",
      denominator: "escalated_known",
      eligible: "answered",
      requires: [{ column: "escalated", of: "answered", known: "escalated_known" }],
    },
  ],
  defaults: ["known"],
  smallest: { by: "amount", size: 0.01 },
});
