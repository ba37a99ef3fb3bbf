import { answeredDimensions, offeredDimensions } from "../facts/calls";
import { answered, offered, resolvedKnown } from "../facts/inbound-parts";
import { metric, type Requirement } from "../metric";
import { inbound } from "../part";

const known: Requirement = { column: "resolved", of: "answered", known: "resolved_known" };

/** Answered calls whose issue was resolved, as a share of those where that is known. */
export const issueResolutionRate = metric({
  id: "issue-resolution-rate",
  fact: "calls",
  population: "answered-inbound",
  unit: "share",
  better: "higher",
  needs: ["result", "resolved"],
  dimensions: answeredDimensions,
  params: [],
  parts: [offered, answered, resolvedKnown, inbound.count("resolved", "answered AND resolved")],
  variants: [
    {
      id: "known",
      kind: "share",
      numerator: "resolved",
      denominator: "resolved_known",
      eligible: "answered",
      requires: [known],
    },
    {
      id: "unknown_as_no",
      kind: "share",
      numerator: "resolved",
      denominator: "answered",
      requires: [{ ...known, any: true }],
    },
    {
      id: "over_offered",
      kind: "share",
      numerator: "resolved",
      denominator: "offered",
      requires: [{ ...known, any: true }],
      dimensions: offeredDimensions,
    },
  ],
  defaults: ["known"],
  smallest: { by: "amount", size: 0.02 },
});
