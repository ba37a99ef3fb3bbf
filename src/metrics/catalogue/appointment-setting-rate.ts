import { attemptDimensions, connectDimensions } from "../facts/calls";
import { leadDimensions } from "../facts/leads";
import {
  attempts,
  attemptsWithLead,
  byLead,
  codedConnects,
  coding,
  connects,
  leadsDialled,
  rightParty,
} from "../facts/outbound-parts";
import { metric } from "../metric";
import { ofLeads, outbound } from "../part";

/** Conversations that ended in an appointment or a demo, as a share of conversations. */
export const appointmentSettingRate = metric({
  id: "appointment-setting-rate",
  fact: "calls",
  population: "sales-attempts",
  unit: "share",
  better: "higher",
  needs: ["result", "disposition"],
  dimensions: connectDimensions.filter((d) => d !== "disposition" && d !== "reason"),
  params: [],
  parts: [
    attempts,
    connects,
    codedConnects,
    attemptsWithLead,
    leadsDialled,
    rightParty,
    ofLeads.count("leads_created", "true"),
    outbound.count("appointments", "attempt AND appoints"),
    outbound.distinct("leads_with_appointment", "lead_id", "attempt AND appoints"),
  ],
  variants: [
    {
      id: "per_connect",
      kind: "share",
      numerator: "appointments",
      denominator: "connects",
      requires: [coding],
    },
    {
      id: "per_attempt",
      kind: "share",
      numerator: "appointments",
      denominator: "attempts",
      requires: [coding],
      dimensions: attemptDimensions,
    },
    {
      id: "per_lead_dialled",
      kind: "share",
      numerator: "leads_with_appointment",
      denominator: "leads_dialled",
      eligible: "attempts",
      requires: [coding, byLead],
      dimensions: attemptDimensions,
    },
    {
      id: "per_lead_created",
      kind: "share",
      numerator: "leads_with_appointment",
      denominator: "leads_created",
      requires: [coding, byLead],
      dimensions: leadDimensions,
    },
    {
      id: "per_right_party",
      kind: "share",
      numerator: "appointments",
      denominator: "right_party",
      eligible: "connects",
      requires: [coding],
    },
  ],
  defaults: ["per_connect"],
  extra: { per_attempt: "appointments / attempts", appointments: "appointments" },
  smallest: { by: "amount", size: 0.01 },
});
