import { attemptDimensions } from "../facts/calls";
import { attempts, attemptsWithLead, connects, leadsDialled } from "../facts/outbound-parts";
import { metric, type Requirement } from "../metric";
import { outbound } from "../part";

/** An attempt whose end is not known is neither reached nor not. */
const ended: Requirement = { column: "result", of: "attempts", known: "attempts_ended" };
const ofEnded = { denominator: "attempts_ended", eligible: "attempts", requires: [ended] } as const;

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
    outbound.count("attempts_ended", "attempt AND result <> 'unknown'"),
    outbound.count("picked_up", "attempt AND result IN ('answered', 'voicemail')"),
    outbound.count(
      "right_party",
      "connect AND NOT (coalesce(list_contains(tags, 'wrong_number'), false) OR coalesce(disposition = 'wrong_number', false))",
    ),
    outbound.count("dialable", "attempt AND result NOT IN ('failed', 'unknown')"),
    outbound.distinct("leads_reached", "lead_id", "connect"),
    outbound.count("connects_coded", "connect AND coded"),
  ],
  variants: [
    { id: "live", kind: "share", numerator: "connects", ...ofEnded },
    { id: "pickup", kind: "share", numerator: "picked_up", ...ofEnded },
    {
      id: "right_party",
      kind: "share",
      numerator: "right_party",
      ...ofEnded,
      requires: [ended, { column: "disposition", of: "connects", known: "connects_coded" }],
    },
    {
      id: "live_excl_failed",
      kind: "share",
      numerator: "connects",
      denominator: "dialable",
      eligible: "attempts",
      requires: [ended],
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
  extra: { pickup: "picked_up / attempts_ended", excluding_failed: "connects / dialable" },
  smallest: { by: "amount", size: 0.02 },
});
