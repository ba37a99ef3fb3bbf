import type { Metric } from "./metric";
import { answerRate } from "./supporting/answer-rate";
import { attemptsPerLead } from "./supporting/attempts-per-lead";
import { callComponents } from "./supporting/call-components";
import { callVolume } from "./supporting/call-volume";
import { callbackCompliance } from "./supporting/callback-compliance";
import { callsPerAgentHour } from "./supporting/calls-per-agent-hour";
import { costPerCall } from "./supporting/cost-per-call";
import { costPerLead } from "./supporting/cost-per-lead";
import { customerAcquisitionCost } from "./supporting/customer-acquisition-cost";
import { firstAttemptConnectRate } from "./supporting/first-attempt-connect-rate";
import { listPenetration } from "./supporting/list-penetration";
import { longWaits } from "./supporting/long-waits";
import { missedCallRate } from "./supporting/missed-call-rate";
import { occupancy } from "./supporting/occupancy";
import { outputPerPaidHour } from "./supporting/output-per-paid-hour";
import { repeatCallRate } from "./supporting/repeat-call-rate";
import { returnOnInvestment } from "./supporting/return-on-investment";
import { revenuePerCall } from "./supporting/revenue-per-call";
import { transferRate } from "./supporting/transfer-rate";
import { voicemailRate } from "./supporting/voicemail-rate";

/** The supporting metrics (metrics.md 3.3), in the order of their ids. */
export const supportingMetrics: readonly Metric[] = [
  callVolume,
  callComponents,
  occupancy,
  callsPerAgentHour,
  outputPerPaidHour,
  transferRate,
  repeatCallRate,
  answerRate,
  missedCallRate,
  voicemailRate,
  longWaits,
  callbackCompliance,
  firstAttemptConnectRate,
  attemptsPerLead,
  listPenetration,
  costPerCall,
  costPerLead,
  customerAcquisitionCost,
  revenuePerCall,
  returnOnInvestment,
];
