import { thresholds } from "../base";
import type { MetricParams } from "./types";

/** The thresholds and windows in force until a workspace sets its own. */
export const defaultParams: MetricParams = {
  target_s: thresholds.answerWithinS,
  short_abandon_s: thresholds.shortAbandonS,
  repeat_window_days: thresholds.repeatWindowDays,
  follow_up_days: thresholds.followUpDays,
  lead_within_s: thresholds.leadWithinS,
  velocity_window_days: thresholds.velocityWindowDays,
  business_open_min: 540,
  business_close_min: 1020,
  conversation_s: 60,
  conversion_days: 30,
  callback_within_s: 1800,
  return_within_s: 86_400,
  service_share: 0.8,
  shared_calls_per_day: 20,
};
