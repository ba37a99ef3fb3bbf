import { answeredDimensions } from "../facts/calls";
import { answered } from "../facts/inbound-parts";
import { metric } from "../metric";
import { inbound } from "../part";

const known = "transferred_known";

/** Answered calls handed over at least once, as a share of those where that is known. */
export const transferRate = metric({
  id: "transfer-rate",
  fact: "calls",
  population: "answered-inbound",
  unit: "share",
  better: "lower",
  needs: ["result", "transferred"],
  dimensions: answeredDimensions,
  params: [],
  parts: [
    answered,
    inbound.count(known, "answered AND transferred IS NOT NULL"),
    inbound.count("transferred", "answered AND transferred"),
    inbound.count("handed_on", "answered AND transferred AND NOT coalesce(escalated, false)"),
  ],
  variants: [
    {
      id: "known",
      kind: "share",
      numerator: "transferred",
      denominator: known,
      eligible: "answered",
      requires: [{ column: "transferred", of: "answered", known }],
    },
    {
      id: "not_escalated",
      kind: "share",
      numerator: "handed_on",
      denominator: known,
      eligible: "answered",
      requires: [{ column: "transferred", of: "answered", known }],
    },
  ],
  defaults: ["known"],
  smallest: { by: "amount", size: 0.01 },
});
