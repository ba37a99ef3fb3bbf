import { abandonmentRate } from "./catalogue/abandonment-rate";
import { appointmentSettingRate } from "./catalogue/appointment-setting-rate";
import { averageCallDuration } from "./catalogue/average-call-duration";
import { averageHandleTime } from "./catalogue/average-handle-time";
import { averageSpeedOfAnswer } from "./catalogue/average-speed-of-answer";
import { callDisposition } from "./catalogue/call-disposition";
import { connectEfficiency } from "./catalogue/connect-efficiency";
import { conversionRate } from "./catalogue/conversion-rate";
import { customerSatisfaction } from "./catalogue/customer-satisfaction";
import { escalationRate } from "./catalogue/escalation-rate";
import { firstCallResolution } from "./catalogue/first-call-resolution";
import { followUpRate } from "./catalogue/follow-up-rate";
import { issueResolutionRate } from "./catalogue/issue-resolution-rate";
import { leadResponseTime } from "./catalogue/lead-response-time";
import { pipelineVelocity } from "./catalogue/pipeline-velocity";
import { serviceLevel } from "./catalogue/service-level";
import type { Metric } from "./metric";
import { supportingMetrics } from "./supporting-metrics";
import type { MetricId } from "./types";

/** The sixteen, in the order of the source document: sales, then service. */
export const metrics: readonly Metric[] = [
  conversionRate,
  averageCallDuration,
  callDisposition,
  leadResponseTime,
  connectEfficiency,
  pipelineVelocity,
  appointmentSettingRate,
  followUpRate,
  averageSpeedOfAnswer,
  firstCallResolution,
  averageHandleTime,
  abandonmentRate,
  customerSatisfaction,
  issueResolutionRate,
  escalationRate,
  serviceLevel,
];

/** The sixteen and the supporting ones. */
export const allMetrics: readonly Metric[] = [...metrics, ...supportingMetrics];

/** The metric with this id. */
export function metricById(id: MetricId): Metric {
  const found = allMetrics.find((metric) => metric.id === id);
  if (!found) throw new Error(`unknown metric: ${id}`);
  return found;
}
