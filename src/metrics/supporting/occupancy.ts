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
  staffedKnown,
} from "./agent-day-parts";

const known = "idle_s IS NOT NULL";
const ready = "staffed_s IS NOT NULL AND aux_s IS NOT NULL";
const both = "idle_s IS NOT NULL AND staffed_s IS NOT NULL";

/** Time spent on calls as a share of time on calls or waiting for one. Never from calls alone. */
export const occupancy = metric({
  id: "occupancy",
  fact: "agent_time",
  population: "agent-days",
  unit: "share",
  better: "band",
  needs: ["agent_time", "idle_s"],
  dimensions: agentDayDimensions,
  params: [],
  parts: [
    agentDays,
    idleDays,
    staffed,
    auxDays,
    ofAgentDays.sum("busy", "handle_s", known),
    ofAgentDays.sum("idle", "idle_s", known),
    ofAgentDays.sum("internal_busy", "internal_s", known),
    ofAgentDays.sum("logged_busy", "handle_s + idle_s", both),
    ofAgentDays.sum("logged_staffed", "staffed_s", both),
    ofAgentDays.sum("ready_busy", "talk_wrap_s", ready),
    ofAgentDays.sum("ready", "staffed_s - aux_s", ready),
  ],
  variants: [
    ofDays("occupancy", "busy", "busy + idle", [idleKnown]),
    ofDays("incl_internal", "busy + internal_busy", "busy + internal_busy + idle", [idleKnown]),
    ofDays("utilization", "logged_busy", "logged_staffed", [idleKnown, staffedKnown]),
    ofDays("talk_wrap_of_ready", "ready_busy", "ready", [staffedKnown, auxKnown]),
  ],
  defaults: ["occupancy", "talk_wrap_of_ready"],
  smallest: { by: "amount", size: 0.02 },
});
