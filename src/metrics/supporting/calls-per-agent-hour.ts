import { agentDayDimensions } from "../facts/agent-days";
import { metric } from "../metric";
import { ofAgentDays } from "../part";
import {
  agentDays,
  auxDays,
  auxKnown,
  idleDays,
  idleKnown,
  ofDays,
  staffed,
  staffedHours,
  staffedKnown,
} from "./agent-day-parts";

const available = "staffed_s IS NOT NULL AND aux_s IS NOT NULL";

/** Customers' calls handled in an hour of an agent's time; which time is part of the name. */
export const callsPerAgentHour = metric({
  id: "calls-per-agent-hour",
  fact: "agent_time",
  population: "agent-days",
  unit: "count",
  better: "band",
  needs: ["agent_time", "staffed_s"],
  dimensions: agentDayDimensions,
  params: [],
  parts: [
    agentDays,
    staffed,
    staffedHours,
    auxDays,
    idleDays,
    ofAgentDays.sum("handled_staffed", "handled", "staffed_s IS NOT NULL"),
    ofAgentDays.sum("handled_available", "handled", available),
    ofAgentDays.sum("available_hours", "(staffed_s - aux_s) / 3600", available),
    ofAgentDays.sum("handled_queue", "handled", "idle_s IS NOT NULL"),
    ofAgentDays.sum("queue_hours", "(handle_s + idle_s) / 3600", "idle_s IS NOT NULL"),
  ],
  variants: [
    ofDays("staffed", "handled_staffed", "staffed_hours", [staffedKnown]),
    ofDays("available", "handled_available", "available_hours", [staffedKnown, auxKnown]),
    ofDays("on_queue", "handled_queue", "queue_hours", [idleKnown]),
  ],
  defaults: ["staffed", "on_queue"],
  smallest: { by: "fraction", size: 0.05 },
});
