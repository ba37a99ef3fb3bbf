import { count, distinct } from "../part";

/** Counts of outbound calls that several metrics share. */
export const attempts = count("attempts", "attempt");
export const connects = count("connects", "connect");
export const codedConnects = count("coded_connects", "connect AND coded");
export const leadsDialled = distinct("leads_dialled", "lead_id", "attempt");
export const attemptsWithLead = count("attempts_with_lead", "attempt AND lead_id IS NOT NULL");
