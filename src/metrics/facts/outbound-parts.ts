import type { Requirement } from "../metric";
import { outbound } from "../part";
import { counting } from "./codes";

/** Counts of outbound calls that several metrics share. */
export const attempts = outbound.count("attempts", "attempt");
export const connects = outbound.count("connects", "connect");
export const codedConnects = outbound.count("coded_connects", "connect AND coded");
/** Conversations without a disposition stay in the denominator. */
export const coding: Requirement = {
  column: "disposition",
  of: "connects",
  known: "coded_connects",
  asNo: true,
};
export const leadsDialled = outbound.distinct("leads_dialled", "lead_id", "attempt");
export const attemptsWithLead = outbound.count("attempts_with_lead", "attempt AND lead_id IS NOT NULL");
export const byLead: Requirement = {
  column: "lead_id",
  of: "attempts",
  known: "attempts_with_lead",
  any: true,
};
/** Conversations but those with the wrong person (uncoded ones included). */
export const rightParty = outbound.count("right_party", `connect AND NOT ${counting("wrongParty")}`);
