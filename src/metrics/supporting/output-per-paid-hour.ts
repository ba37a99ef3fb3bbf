import { agentDayDimensions } from "../facts/agent-days";
import { metric, type Formula, type Requirement } from "../metric";
import { ofAgentDays } from "../part";
import { agentDays, ofDays, staffed, staffedHours, staffedKnown } from "./agent-day-parts";

const coding: Requirement = { column: "disposition", of: "paid_conversations", known: "paid_coded" };

const perHour = (id: string, numerator: string, requires: readonly Requirement[]): Formula =>
  ofDays(id, numerator, "staffed_hours", requires);

/** What an hour that is paid for brings in: outbound conversations, appointments, sales. */
export const outputPerPaidHour = metric({
  id: "output-per-paid-hour",
  fact: "agent_time",
  population: "agent-days",
  unit: "count",
  better: "higher",
  needs: ["agent_time", "staffed_s"],
  dimensions: agentDayDimensions,
  params: [],
  parts: [
    agentDays,
    staffed,
    staffedHours,
    ofAgentDays.sum("paid_conversations", "conversations", "staffed_s IS NOT NULL"),
    ofAgentDays.sum("paid_coded", "coded", "staffed_s IS NOT NULL"),
    ofAgentDays.sum("paid_appointments", "appointments", "staffed_s IS NOT NULL"),
    ofAgentDays.sum("paid_sales", "sales", "staffed_s IS NOT NULL"),
  ],
  variants: [
    perHour("conversations", "paid_conversations", [staffedKnown]),
    perHour("appointments", "paid_appointments", [staffedKnown, { ...coding, any: true }]),
    perHour("sales", "paid_sales", [staffedKnown, { ...coding, any: true }]),
  ],
  defaults: ["conversations"],
  smallest: { by: "fraction", size: 0.05 },
});
