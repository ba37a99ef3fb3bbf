import type { MetricId } from "../../src/metrics";

export type Answer = readonly [
  id: MetricId,
  variant: string,
  answer: number,
  numerator?: number,
  denominator?: number,
];

/** Formulas over the calls of opening hours only, worked out by hand. */
export const openAnswers: readonly Answer[] = [
  // Monday to Friday, 09:00 to 17:00: I11 of 23:59 is out. Answered 7, 6 of them within 20 s; abandoned 3, 2 within,
  // 1 short; offered 13 with a voicemail, a missed call and a queued callback
  ["service-level", "sl1_open", 6 / 7, 6, 7],
  ["service-level", "sl2_open", 6 / 10, 6, 10],
  ["service-level", "sl4_open", 6 / 8, 6, 8],
  ["service-level", "sl5_open", 8 / 10, 8, 10],
  ["service-level", "sl6_open", 7 / 10, 7, 10],
  ["service-level", "sl7_open", 6 / 13, 6, 13],
  ["service-level", "sl8_open", 6 / 12, 6, 12],
  ["service-level", "sl9_open", 8 / 13, 8, 13],
  ["abandonment-rate", "all_open", 3 / 10, 3, 10],
  ["abandonment-rate", "net_open", 2 / 10, 2, 10],
  ["abandonment-rate", "over_offered_open", 3 / 13, 3, 13],
  ["abandonment-rate", "offered_excl_short_open", 2 / 12, 2, 12],
  ["abandonment-rate", "of_queued_open", 3 / 11, 3, 11],
  ["abandonment-rate", "incl_voicemail_open", 4 / 11, 4, 11],
  ["abandonment-rate", "all_stages_open", 4 / 13, 4, 13],
];
