import { metricById } from "./metrics";
import type { MetricId } from "./types";

/** What a formula's denominator counts, where it is not what its metric is about: the end of `population.…`. */
const own: Readonly<Partial<Record<MetricId, Readonly<Record<string, string>>>>> = {
  "service-level": {
    sl1: "answered-inbound",
    sl3: "queued-not-short",
    sl4: "queued-not-within",
    sl7: "offered-inbound",
    sl8: "offered-not-short",
    sl9: "offered-inbound",
    sl10: "answered-or-missed",
    intervals_30: "half-hours",
    intervals_15: "quarter-hours",
  },
  "abandonment-rate": {
    excl_short: "queued-not-short",
    over_offered: "offered-inbound",
    offered_excl_short: "offered-not-short",
    of_queued: "queued-or-callback",
    incl_voicemail: "queued-or-voicemail",
    all_stages: "offered-or-menu",
  },
  "answer-rate": { excl_short: "offered-not-short" },
  "conversion-rate": {
    per_connect: "sales-conversations",
    per_lead_dialled: "leads-dialled",
    per_lead_created: "leads-created",
    final_sale_per_connect: "sales-conversations",
    final_sale_per_lead_dialled: "leads-dialled",
    per_right_party: "right-party",
    within_days: "leads-first-dialled",
    inbound: "inbound",
  },
  "appointment-setting-rate": {
    per_connect: "sales-conversations",
    per_lead_dialled: "leads-dialled",
    per_lead_created: "leads-created",
    per_right_party: "right-party",
  },
  "average-call-duration": { per_attempt: "sales-attempts" },
  "connect-efficiency": {
    live_excl_failed: "attempts-not-failed",
    pickup_excl_failed: "attempts-not-failed",
    right_party_excl_failed: "attempts-not-failed",
    right_party_per_connect: "sales-conversations",
    conversation_excl_failed: "attempts-not-failed",
    leads_reached: "leads-dialled",
  },
  "customer-satisfaction": {
    mean_of_5: "responses-of-5",
    mean_of_10: "responses-of-10",
    response_rate: "answered-inbound",
  },
  "escalation-rate": { of_transferred: "transferred-inbound" },
  "first-call-resolution": {
    first_calls: "first-calls",
    net: "answered-not-handed-on",
    survey: "responses-yes-no",
  },
  "follow-up-rate": { by_due: "dated-follow-ups", coverage: "open-leads", intensity: "open-leads" },
  "issue-resolution-rate": { over_offered: "offered-inbound", per_case: "cases" },
  "average-handle-time": {
    geometric: "answered-with-time",
    excl_zero: "answered-with-talk",
    hold_per_held: "answered-held",
    per_leg: "legs",
    wrap: "answered-with-wrap",
  },
  "average-speed-of-answer": {
    incl_abandoned: "queued-inbound",
    incl_missed: "answered-or-missed",
    all_offered: "offered-inbound",
  },
  "lead-response-time": {
    business_hours: "leads-called",
    business_hours_mean: "leads-called",
    mean_responders: "leads-called",
    median_responders: "leads-called",
    p90_responders: "leads-called",
    median_connect_responders: "leads-reached",
  },
  "pipeline-velocity": {
    created_or_open: "opportunities",
    all_deals_value: "opportunities",
    cycle_incl_lost: "opportunities",
    open_only: "opportunities-open",
  },
  "attempts-per-lead": { per_lead_created: "leads-created", to_first_connect: "leads-dialled-reached" },
  "call-components": {
    ivr: "calls-with-ivr",
    ring: "calls-with-ring",
    talk: "calls-with-talk",
    hold: "calls-with-hold",
    wrap: "calls-with-wrap",
    hold_per_held: "calls-held",
    ring_share: "seconds-handled",
    talk_share: "seconds-handled",
    hold_share: "seconds-handled",
    wrap_share: "seconds-handled",
  },
  "call-volume": {
    offered: "offered-inbound",
    handled: "answered-inbound",
    unique_callers: "callers",
    outbound: "outbound",
    attempts: "sales-attempts",
    internal: "internal",
    tests: "tests",
  },
  "callback-compliance": {
    lost_returned: "lost-not-queued",
    lost_reached: "lost-not-queued",
    lost_2_business_hours: "lost-not-queued",
    lost_same_business_day: "lost-not-queued",
    queued_returned: "callbacks-queued",
    queued_reached: "callbacks-queued",
    queued_15min: "callbacks-queued",
  },
  "calls-per-agent-hour": {
    staffed: "hours-staffed",
    available: "hours-available",
    on_queue: "hours-on-queue",
  },
  "output-per-paid-hour": {
    conversations: "hours-staffed",
    appointments: "hours-staffed",
    sales: "hours-staffed",
  },
  occupancy: {
    occupancy: "seconds-on-queue",
    incl_internal: "seconds-with-internal",
    utilization: "seconds-staffed",
    talk_wrap_of_ready: "seconds-ready",
  },
  "cost-per-call": {
    per_answered: "answered-inbound",
    per_attempt: "sales-attempts",
    per_connect: "sales-conversations",
  },
  "cost-per-lead": { per_reached: "leads-reached" },
  "customer-acquisition-cost": { attributed: "deals-won-by-lead" },
  "revenue-per-call": { per_connect: "sales-conversations" },
  "first-attempt-connect-rate": { excl_failed: "leads-not-failed" },
  "repeat-call-rate": { retrial: "abandoned-inbound" },
  "voicemail-rate": { message_left: "voicemails" },
};

/** What a formula's denominator counts, as the end of the message key `population.…`. */
export function populationOf(id: MetricId, variant: string): string {
  const record = metricById(id);
  const found = record.variants.find((one) => one.id === variant);
  const base = found?.fact === "open_calls" ? (found.openOf ?? variant) : variant;
  return own[id]?.[base] ?? record.population;
}
