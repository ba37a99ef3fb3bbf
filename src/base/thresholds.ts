/** The workspace's thresholds until somebody chooses others (centre.md, Defaults; metrics.md 4.2 for the windows). */
export const thresholds = {
  answerWithinS: 20,
  shortAbandonS: 5,
  repeatWindowDays: 7,
  followUpDays: 3,
  leadWithinS: 3600,
  velocityWindowDays: 365,
} as const;
