import { attemptDimensions } from "../facts/calls";
import { attempts, attemptsWithLead, connects, leadsDialled } from "../facts/outbound-parts";
import { metric } from "../metric";
import { outbound } from "../part";

/** Attempts that reached a person, as a share of attempts. */
export const connectEfficiency = metric({
  id: "connect-efficiency",
  fact: "calls",
  population: "sales-attempts",
  unit: "share",
  better: "higher",
  needs: ["result"],
  dimensions: attemptDimensions,
  params: [],
  parts: [
    attempts,
    connects,
    attemptsWithLead,
    leadsDialled,
    outbound.count("picked_up", "attempt AND result IN ('answered', 'voicemail')"),
    outbound.count(
      "right_party",
      "connect AND NOT (coalesce(list_contains(tags, 'wrong_number'), false) OR coalesce(disposition = 'wrong_number', false))",
    ),
    outbound.count("dialable", "attempt AND result <> 'failed'"),
    outbound.distinct("leads_reached", "lead_id", "connect"),
    outbound.count("connects_coded", "connect AND coded"),
  ],
  variants: [
    { id: "live", kind: "share", numerator: "connects", denominator: "attempts" },
    { id: "pickup", kind: "share", numerator: "picked_up", denominator: "attempts" },
    {
      id: "right_party",
      kind: "share",
      numerator: "right_party",
      denominator: "attempts",
      requires: [{ column: "disposition", of: "connects", known: "connects_coded" }],
    },
    {
      id: "live_excl_failed",
      kind: "share",
      numerator: "connects",
      denominator: "dialable",
      eligible: "attempts",
    },
    {
      id: "leads_reached",
      kind: "share",
      numerator: "leads_reached",
      denominator: "leads_dialled",
      eligible: "attempts",
      requires: [{ column: "lead_id", of: "attempts", known: "attempts_with_lead", any: true }],
    },
  ],
  defaults: ["live"],
  extra: { pickup: "picked_up / attempts", excluding_failed: "connects / dialable" },
  smallest: { by: "amount", size: 0.02 },
});
