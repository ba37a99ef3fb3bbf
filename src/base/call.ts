export const directions = ["inbound", "outbound", "internal"] as const;
export type Direction = (typeof directions)[number];

/** How the telephony ended a call (metrics.md 4.1, plus a hang-up in the menu, which is not an abandonment). */
export const results = [
  "answered",
  "abandoned",
  "abandoned_in_ivr",
  "missed",
  "voicemail",
  "callback_queued",
  "no_answer",
  "busy",
  "failed",
  "rejected",
  "flow_out",
  "out_of_hours",
  "phantom",
  "unknown",
] as const;
export type Result = (typeof results)[number];
