import type { Requirement } from "../metric";
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

/** The unit of chance of everything per paid hour: what one agent did on one day. */
export const perAgentDay = "agent_id, work_at::VARCHAR";
