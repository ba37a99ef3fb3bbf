import type { MetricParams } from "./types";

/** The thresholds and windows in force until a workspace sets its own (centre.md, "Defaults"). */
export const defaultParams: MetricParams = {
  target_s: 20,
  short_abandon_s: 5,
  repeat_window_days: 7,
  follow_up_days: 3,
  lead_within_s: 3600,
  velocity_window_days: 365,
  business_open_min: 540,
  business_close_min: 1020,
  conversation_s: 60,
  conversion_days: 30,
  callback_within_s: 1800,
  return_within_s: 86_400,
  service_share: 0.8,
  shared_calls_per_day: 20,
};
