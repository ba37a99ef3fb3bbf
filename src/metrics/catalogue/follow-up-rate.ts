import { attemptDimensions } from "../facts/calls";
import { firstContactDimensions } from "../facts/first-contacts";
import { metric } from "../metric";
import { ofFirstContacts, outbound } from "../part";

const withinDays = "getvariable('follow_up_days') * 86400";
const promise = "attempt AND promises";
const mature = `${promise} AND contact_key IS NOT NULL AND coverage_left_s >= ${withinDays}`;
const open = "NOT terminal";

/** Promised follow-ups that were attempted in time, as a share of those whose time is up. Calls only. */
export const followUpRate = metric({
  id: "follow-up-rate",
  fact: "calls",
  population: "promised-follow-ups",
  unit: "share",
  better: "higher",
  needs: ["disposition", "contact_key"],
  dimensions: [...attemptDimensions, "disposition"],
  params: ["follow_up_days"],
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
      id: "coverage",
      kind: "share",
      fact: "first_contacts",
      numerator: "open_leads_followed",
      denominator: "open_leads",
      dimensions: firstContactDimensions,
    },
    {
      id: "intensity",
      kind: "mean",
      unit: "count",
      fact: "first_contacts",
      numerator: "later_attempts_sum",
      squares: "later_attempts_squares",
      denominator: "open_leads",
      dimensions: firstContactDimensions,
    },
  ],
  defaults: ["compliance"],
  smallest: { by: "amount", size: 0.03 },
});
