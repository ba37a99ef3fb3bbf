/** Names and definitions of the supporting metrics. */
export const supporting = {
  "metric.call-volume": "Call volume",
  "metric.call-components": "Parts of a call",
  "metric.occupancy": "Occupancy",
  "metric.calls-per-agent-hour": "Calls per agent hour",
  "metric.output-per-paid-hour": "Output per paid hour",
  "metric.transfer-rate": "Transfer rate",
  "metric.repeat-call-rate": "Repeat-call rate",
  "metric.answer-rate": "Answer rate",
  "metric.missed-call-rate": "Unanswered-call rate",
  "metric.voicemail-rate": "Voicemail rate",
  "metric.long-waits": "Long waits",
  "metric.callback-compliance": "Callback compliance",
  "metric.first-attempt-connect-rate": "First-attempt connect rate",
  "metric.attempts-per-lead": "Attempts per lead",
  "metric.list-penetration": "List penetration",
  "metric.cost-per-call": "Cost per call",
  "metric.cost-per-lead": "Cost per lead",
  "metric.customer-acquisition-cost": "Customer-acquisition cost",
  "metric.revenue-per-call": "Revenue per call",
  "metric.return-on-investment": "Return on investment",
  "metric.call-volume.definition":
    "How many calls there were; a call counts once however often it was transferred.",
  "metric.call-components.definition":
    "What an answered call is made of: the mean of each part over the calls that have it.",
  "metric.occupancy.definition":
    "Time on calls as a share of time on calls or waiting for one, from the agents’ logged time.",
  "metric.calls-per-agent-hour.definition": "Customers’ calls handled in an hour of an agent’s time.",
  "metric.output-per-paid-hour.definition":
    "Outbound conversations, appointments or sales in an hour that is paid for.",
  "metric.transfer-rate.definition":
    "Answered inbound calls handed over at least once, as a share of those where that is known.",
  "metric.repeat-call-rate.definition":
    "Inbound calls whose customer had called before within the window, as a share of calls with a known number.",
  "metric.answer-rate.definition": "Inbound calls answered by a person, as a share of calls offered.",
  "metric.missed-call-rate.definition":
    "Inbound calls that no person answered, by whatever route (abandoned, missed, voicemail, a callback asked for), as a share of calls offered. Many phone systems call it the missed-call rate; a missed call here is one that rang and that nobody took.",
  "metric.voicemail-rate.definition": "Inbound calls that ended in the mailbox, as a share of calls offered.",
  "metric.long-waits.definition":
    "Callers who waited long, answered or not, as a share of calls whose wait is known.",
  "metric.callback-compliance.definition":
    "Lost calls that were called back in time, as a share of those whose time is up.",
  "metric.first-attempt-connect-rate.definition":
    "Leads reached at the first attempt, as a share of leads dialled.",
  "metric.attempts-per-lead.definition":
    "How often a lead is dialled, all attempts counted, by the day of the first.",
  "metric.list-penetration.definition": "Leads of a list that were dialled at all, as a share of the list.",
  "metric.cost-per-call.definition": "What was spent in the period, over its calls.",
  "metric.cost-per-lead.definition": "What was spent in the period, over leads that came in.",
  "metric.customer-acquisition-cost.definition":
    "What was spent in the period, over customers won through a lead.",
  "metric.revenue-per-call.definition":
    "What deals won through a lead brought in, over the outbound calls of the period.",
  "metric.return-on-investment.definition":
    "What came back above what was spent, as a share of what was spent.",
} as const;
