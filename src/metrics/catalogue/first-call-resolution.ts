import { answeredDimensions } from "../facts/calls";
import { answered, resolvedKnown } from "../facts/inbound-parts";
import { metric, type Requirement } from "../metric";
import { inbound } from "../part";

const window = "getvariable('repeat_window_days') * 86400";
const mature = `answered AND contact_key IS NOT NULL AND coverage_left_s >= ${window}`;
const alone = `(next_in_s IS NULL OR next_in_s > ${window})`;
const first = `(prev_in_s IS NULL OR prev_in_s > ${window})`;
const flag = "answered AND resolved AND NOT coalesce(transferred, false) AND NOT coalesce(escalated, false)";
const contact: Requirement = { column: "contact_key", of: "answered", known: "answered_contacts" };
const resolved: Requirement = { column: "resolved", of: "answered", known: "resolved_known" };

/** Answered calls after which the same contact did not call again within the window. */
export const firstCallResolution = metric({
  id: "first-call-resolution",
  fact: "calls",
  population: "answered-inbound",
  unit: "share",
  better: "higher",
  needs: ["result", "contact_key"],
  dimensions: answeredDimensions,
  params: ["repeat_window_days"],
  parts: [
    answered,
    resolvedKnown,
    inbound.count("answered_contacts", "answered AND contact_key IS NOT NULL"),
    inbound.windowed("fcr_immature", `answered AND contact_key IS NOT NULL AND coverage_left_s < ${window}`),
    inbound.windowed("fcr_mature", mature),
    inbound.windowed("fcr_alone", `${mature} AND ${alone}`),
    inbound.windowed("fcr_first", `${mature} AND ${first}`),
    inbound.windowed("fcr_first_alone", `${mature} AND ${first} AND ${alone}`),
    inbound.count("fcr_flag", flag),
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
  ],
  defaults: ["repeat", "flag"],
  smallest: { by: "amount", size: 0.02 },
});
