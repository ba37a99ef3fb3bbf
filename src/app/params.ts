import { defaultParams, type MetricParams } from "../metrics";
import type { Settings } from "../store";

/** The thresholds of the workspace as the metric layer wants them. */
export const paramsOf = (settings: Settings): MetricParams => ({
  ...defaultParams,
  target_s: settings.answerWithinS,
  short_abandon_s: settings.shortAbandonS,
  repeat_window_days: settings.repeatWindowDays,
  follow_up_days: settings.followUpDays,
  lead_within_s: settings.leadWithinS,
  velocity_window_days: settings.velocityWindowDays,
});
