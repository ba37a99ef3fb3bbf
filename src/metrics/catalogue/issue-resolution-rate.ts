import { answeredDimensions, offeredDimensions } from "../facts/calls";
import { answered, offered, resolvedKnown } from "../facts/inbound-parts";
import { metric, type Requirement } from "../metric";
import { inbound } from "../part";

const known: Requirement = { column: "resolved", of: "answered", known: "resolved_known" };

const caseId = "system_id || chr(31) || conversation_id";

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
  parts: [
    offered,
    answered,
    resolvedKnown,
    inbound.count("resolved", "answered AND resolved"),
    inbound.count("answered_cases", "answered AND conversation_id IS NOT NULL"),
    inbound.distinct(
      "cases_known",
      caseId,
      "answered AND resolved IS NOT NULL AND conversation_id IS NOT NULL",
    ),
    inbound.distinct("cases_resolved", caseId, "answered AND resolved AND conversation_id IS NOT NULL"),
  ],
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
    {
      id: "per_case",
      kind: "share",
      numerator: "cases_resolved",
      denominator: "cases_known",
      eligible: "answered",
      requires: [
        { column: "conversation_id", of: "answered", known: "answered_cases", any: true },
        { ...known, any: true },
      ],
    },
  ],
  defaults: ["known"],
  smallest: { by: "amount", size: 0.02 },
});
