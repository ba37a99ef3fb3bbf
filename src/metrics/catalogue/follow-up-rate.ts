import { workingDaysCheck } from "../check/custom-share";
import { attemptDimensions } from "../facts/calls";
import { firstContactDimensions } from "../facts/first-contacts";
import { mean } from "../mean";
import { metric } from "../metric";
import { keptInWorkingDays } from "./kept-in-working-days";
import { ofFirstContacts, outbound } from "../part";

const withinDays = "getvariable('follow_up_days') * 86400";
const promise = "attempt AND promises";
const mature = `${promise} AND contact_key IS NOT NULL AND coverage_left_s >= ${withinDays}`;
const open = "NOT terminal";
/** Half an hour after the promised time is still on time; without one, the window. */
const dueIn = `least(${withinDays}, epoch(follow_up_due_at - started_at) + getvariable('callback_within_s'))`;
const dated = `${promise} AND contact_key IS NOT NULL AND follow_up_due_at IS NOT NULL`;

/** Promised follow-ups that were attempted in time, as a share of those whose time is up. Calls only. */
export const followUpRate = metric({
  id: "follow-up-rate",
  fact: "calls",
  population: "promised-follow-ups",
  unit: "share",
  better: "higher",
  needs: ["disposition", "contact_key"],
  dimensions: [...attemptDimensions, "disposition"],
  params: ["follow_up_days", "callback_within_s"],
  parts: [
    outbound.count("follow_up_connects", "connect"),
    outbound.count("follow_up_coded", "connect AND (coded OR follow_up_due_at IS NOT NULL)"),
    outbound.count("promises", promise),
    outbound.count("promises_with_contact", `${promise} AND contact_key IS NOT NULL`),
    outbound.windowed(
      "promises_immature",
      `${promise} AND contact_key IS NOT NULL AND coverage_left_s < ${withinDays}`,
    ),
    outbound.windowed("promises_mature", mature),
    outbound.windowed("promises_kept", `${mature} AND next_out_s <= ${withinDays}`),
    outbound.windowed(
      "promises_customer_first",
      `${mature} AND next_in_s <= ${withinDays} AND (next_out_s IS NULL OR next_in_s < next_out_s)`,
    ),
    outbound.count("promises_dated", dated),
    outbound.windowed("dated_immature", `${dated} AND coverage_left_s < ${dueIn}`),
    outbound.windowed("dated_mature", `${dated} AND coverage_left_s >= ${dueIn}`),
    outbound.windowed("dated_kept", `${dated} AND coverage_left_s >= ${dueIn} AND next_out_s <= ${dueIn}`),
    ofFirstContacts.count("open_leads", open),
    ofFirstContacts.count("open_leads_followed", `${open} AND later_attempts > 0`),
    ...ofFirstContacts.moments("later_attempts", "later_attempts", open),
  ],
  variants: [
    {
      id: "compliance",
      kind: "share",
      numerator: "promises_kept",
      denominator: "promises_mature",
      eligible: "promises",
      immature: "promises_immature",
      requires: [
        { column: "disposition", of: "follow_up_connects", known: "follow_up_coded", any: true },
        { column: "contact_key", of: "promises", known: "promises_with_contact" },
      ],
    },
    {
      id: "by_due",
      kind: "share",
      numerator: "dated_kept",
      denominator: "dated_mature",
      eligible: "promises",
      immature: "dated_immature",
      requires: [{ column: "follow_up_due_at", of: "promises", known: "promises_dated", any: true }],
    },
    {
      id: "working_days",
      kind: "custom",
      openOf: "compliance",
      estimate: keptInWorkingDays,
      check: workingDaysCheck,
    },
    {
      id: "coverage",
      kind: "share",
      fact: "first_contacts",
      numerator: "open_leads_followed",
      denominator: "open_leads",
      dimensions: firstContactDimensions,
    },
    mean("intensity", "later_attempts", {
      unit: "count",
      fact: "first_contacts",
      denominator: "open_leads",
      dimensions: firstContactDimensions,
    }),
  ],
  defaults: ["compliance"],
  extra: { customer_first: "promises_customer_first" },
  smallest: { by: "amount", size: 0.03 },
});
