import { attemptDimensions } from "../facts/calls";
import {
  attempts,
  attemptsWithLead,
  byLead,
  connects,
  leadsDialled,
  rightParty,
} from "../facts/outbound-parts";
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
  params: ["conversation_s"],
  parts: [
    attempts,
    connects,
    attemptsWithLead,
    leadsDialled,
    outbound.count("attempts_ended", "attempt AND result <> 'unknown'"),
    outbound.count("picked_up", "attempt AND result IN ('answered', 'voicemail')"),
    rightParty,
    outbound.count("attempt_talks", "attempt AND talk_s >= 0"),
    outbound.count("connect_talks", "connect AND talk_s >= 0"),
    outbound.count("conversations", "connect AND talk_s >= getvariable('conversation_s')"),
    outbound.count("talks_over_10s", "attempt AND talk_s >= 10"),
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
      id: "pickup_excl_failed",
      kind: "share",
      numerator: "picked_up",
      denominator: "dialable",
      eligible: "attempts",
      requires: [ended],
    },
    {
      id: "right_party_excl_failed",
      kind: "share",
      numerator: "right_party",
      denominator: "dialable",
      eligible: "attempts",
      requires: [ended, { column: "disposition", of: "connects", known: "connects_coded" }],
    },
    {
      id: "right_party_per_connect",
      kind: "share",
      numerator: "right_party",
      denominator: "connects",
      requires: [{ column: "disposition", of: "connects", known: "connects_coded" }],
    },
    {
      id: "conversation",
      kind: "share",
      numerator: "conversations",
      denominator: "attempts",
      requires: [{ column: "talk_s", of: "connects", known: "connect_talks" }],
    },
    {
      id: "conversation_excl_failed",
      kind: "share",
      numerator: "conversations",
      denominator: "dialable",
      eligible: "attempts",
      requires: [ended, { column: "talk_s", of: "connects", known: "connect_talks" }],
    },
    {
      id: "talk_10s",
      kind: "share",
      numerator: "talks_over_10s",
      denominator: "attempt_talks",
      eligible: "attempts",
      requires: [{ column: "talk_s", of: "attempts", known: "attempt_talks" }],
    },
    {
      id: "leads_reached",
      kind: "share",
      numerator: "leads_reached",
      denominator: "leads_dialled",
      eligible: "attempts",
      requires: [byLead],
    },
  ],
  defaults: ["live"],
  extra: { pickup: "picked_up / attempts_ended", excluding_failed: "connects / dialable" },
  smallest: { by: "amount", size: 0.02 },
});
