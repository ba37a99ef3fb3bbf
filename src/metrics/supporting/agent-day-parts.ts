import type { Formula, Requirement } from "../metric";
import { ofAgentDays } from "../part";

/** Sums over agents' days that several metrics share. */
export const agentDays = ofAgentDays.count("agent_days", "true");
export const staffed = ofAgentDays.count("days_staffed", "staffed_s IS NOT NULL");
export const staffedHours = ofAgentDays.sum("staffed_hours", "staffed_s / 3600", "staffed_s IS NOT NULL");
export const staffedKnown: Requirement = { column: "staffed_s", of: "agent_days", known: "days_staffed" };
export const idleDays = ofAgentDays.count("days_idle", "idle_s IS NOT NULL");
export const idleKnown: Requirement = { column: "idle_s", of: "agent_days", known: "days_idle" };
export const auxDays = ofAgentDays.count("days_aux", "aux_s IS NOT NULL");
export const auxKnown: Requirement = { column: "aux_s", of: "agent_days", known: "days_aux" };

/** A ratio over agents' days; its unit of chance is what one agent did on one day. */
export const ofDays = (
  id: string,
  numerator: string,
  denominator: string,
  requires: readonly Requirement[],
): Formula => ({
  id,
  kind: "ratio",
  numerator,
  denominator,
  eligible: "agent_days",
  requires,
  per: "agent_id, work_at::VARCHAR",
});
