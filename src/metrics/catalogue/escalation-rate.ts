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
    inbound.count("transferred", "answered AND transferred"),
    inbound.count("transferred_known", "answered AND transferred IS NOT NULL"),
    inbound.count("transferred_escalated_known", "answered AND transferred AND escalated IS NOT NULL"),
    inbound.count("escalated_transfers", "answered AND transferred AND escalated"),
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
    {
      id: "unknown_as_no",
      kind: "share",
      numerator: "escalated",
      denominator: "answered",
      requires: [{ column: "escalated", of: "answered", known: "escalated_known", any: true }],
    },
    {
      id: "of_transferred",
      kind: "share",
      better: "band",
      numerator: "escalated_transfers",
      denominator: "transferred",
      requires: [
        { column: "transferred", of: "answered", known: "transferred_known", any: true },
        { column: "escalated", of: "transferred", known: "transferred_escalated_known" },
      ],
    },
  ],
  defaults: ["known"],
  smallest: { by: "amount", size: 0.01 },
});
