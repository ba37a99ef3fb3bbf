import { answeredDimensions } from "../facts/calls";
import { answered, resolvedKnown } from "../facts/inbound-parts";
import { yesOrNo } from "../facts/responses";
import { metric, type Formula, type Requirement } from "../metric";
import { inbound, ofReasons, ofResponses } from "../part";
import { fromShared } from "../shared-contacts";

const window = "getvariable('repeat_window_days') * 86400";
const person = `contact_key IS NOT NULL AND NOT ${fromShared}`;
const mature = `answered AND ${person} AND coverage_left_s >= ${window}`;
const solvable = "NOT coalesce(transferred, false) AND NOT coalesce(escalated, false)";
const withReason = `answered AND contact_key IS NOT NULL AND reason IS NOT NULL`;
const fixed = (name: string, seconds: number) => [
  inbound.windowed(`fcr_${name}_immature`, `answered AND ${person} AND coverage_left_s < ${seconds}`),
  inbound.windowed(`fcr_${name}_mature`, `answered AND ${person} AND coverage_left_s >= ${seconds}`),
  inbound.windowed(
    `fcr_${name}_alone`,
    `answered AND ${person} AND coverage_left_s >= ${seconds} AND (next_in_s IS NULL OR next_in_s > ${seconds})`,
  ),
];
const alone = `(next_in_s IS NULL OR next_in_s > ${window})`;
const first = `(prev_in_s IS NULL OR prev_in_s > ${window})`;
const flag = "answered AND resolved AND NOT coalesce(transferred, false) AND NOT coalesce(escalated, false)";
const contact: Requirement = { column: "contact_key", of: "answered", known: "answered_contacts" };
const resolved: Requirement = { column: "resolved", of: "answered", known: "resolved_known" };

const within = (name: "24h" | "30d"): Formula => ({
  id: `repeat_${name}`,
  kind: "share",
  numerator: `fcr_${name}_alone`,
  denominator: `fcr_${name}_mature`,
  eligible: "answered",
  immature: `fcr_${name}_immature`,
  requires: [contact],
});

/** Answered calls after which the same contact did not call again within the window. */
export const firstCallResolution = metric({
  id: "first-call-resolution",
  fact: "calls",
  population: "answered-inbound",
  unit: "share",
  better: "higher",
  needs: ["result", "contact_key"],
  dimensions: answeredDimensions,
  params: ["repeat_window_days", "shared_calls_per_day"],
  parts: [
    answered,
    resolvedKnown,
    inbound.windowed("answered_contacts", `answered AND ${person}`),
    inbound.windowed("answered_shared", `answered AND ${fromShared}`),
    inbound.windowed("fcr_immature", `answered AND ${person} AND coverage_left_s < ${window}`),
    inbound.windowed("fcr_mature", mature),
    inbound.windowed("fcr_alone", `${mature} AND ${alone}`),
    inbound.windowed("fcr_first", `${mature} AND ${first}`),
    inbound.windowed("fcr_first_alone", `${mature} AND ${first} AND ${alone}`),
    inbound.count("fcr_flag", flag),
    inbound.count("fcr_solvable", `answered AND resolved IS NOT NULL AND ${solvable}`),
    ...fixed("24h", 86_400),
    ...fixed("30d", 30 * 86_400),
    ofReasons.count("reason_answered", "answered"),
    ofReasons.count("reason_known", withReason),
    ofReasons.count("reason_immature", `${withReason} AND coverage_left_s < ${window}`),
    ofReasons.count("reason_mature", `${withReason} AND coverage_left_s >= ${window}`),
    ofReasons.count(
      "reason_alone",
      `${withReason} AND coverage_left_s >= ${window} AND (next_same_reason_s IS NULL OR next_same_reason_s > ${window})`,
    ),
    ofResponses.count("all_responses", "true"),
    ofResponses.count("yes_or_no", yesOrNo),
    ofResponses.count("said_yes", `${yesOrNo} AND score >= scale_max`),
  ],
  variants: [
    {
      id: "repeat",
      kind: "share",
      numerator: "fcr_alone",
      denominator: "fcr_mature",
      eligible: "answered",
      immature: "fcr_immature",
      requires: [contact],
    },
    {
      id: "first_calls",
      kind: "share",
      numerator: "fcr_first_alone",
      denominator: "fcr_first",
      eligible: "answered",
      immature: "fcr_immature",
      requires: [contact],
    },
    {
      id: "flag",
      kind: "share",
      numerator: "fcr_flag",
      denominator: "resolved_known",
      eligible: "answered",
      requires: [resolved],
    },
    {
      id: "flag_unknown_as_no",
      kind: "share",
      numerator: "fcr_flag",
      denominator: "answered",
      requires: [{ ...resolved, any: true }],
    },
    {
      id: "net",
      kind: "share",
      numerator: "fcr_flag",
      denominator: "fcr_solvable",
      eligible: "answered",
      requires: [resolved],
    },
    within("24h"),
    within("30d"),
    {
      id: "same_reason",
      kind: "share",
      fact: "reasons",
      numerator: "reason_alone",
      denominator: "reason_mature",
      eligible: "reason_answered",
      immature: "reason_immature",
      requires: [{ column: "reason", of: "reason_answered", known: "reason_known" }],
    },
    {
      id: "survey",
      kind: "share",
      fact: "responses",
      numerator: "said_yes",
      denominator: "yes_or_no",
      requires: [{ column: "yes_or_no", of: "all_responses", known: "yes_or_no", any: true }],
      dimensions: [...answeredDimensions, "question"],
    },
  ],
  defaults: ["repeat", "flag"],
  extra: { shared_numbers: "answered_shared" },
  smallest: { by: "amount", size: 0.02 },
});
