import type { MetricId } from "../metrics";

/** The groups of a scorecard, in the order they are shown. */
export const metricGroupIds = ["service", "sales"] as const;
export type MetricGroupId = (typeof metricGroupIds)[number];

/** The sixteen metrics by what they are about, the most asked first. */
export const metricGroups: Readonly<Record<MetricGroupId, readonly MetricId[]>> = {
  service: [
    "service-level",
    "average-speed-of-answer",
    "abandonment-rate",
    "first-call-resolution",
    "average-handle-time",
    "issue-resolution-rate",
    "escalation-rate",
    "customer-satisfaction",
  ],
  sales: [
    "connect-efficiency",
    "conversion-rate",
    "appointment-setting-rate",
    "call-disposition",
    "follow-up-rate",
    "lead-response-time",
    "average-call-duration",
    "pipeline-velocity",
  ],
};

/** What `metrics: all` means. */
export const allMetrics: readonly MetricId[] = metricGroupIds.flatMap((id) => metricGroups[id]);
