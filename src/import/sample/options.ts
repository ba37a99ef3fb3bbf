/** What to generate. The same options always give the same bytes, on every machine. */
export interface SampleOptions {
  /** Calls in calls.csv, duplicates not counted. */
  readonly calls?: number;
  readonly seed?: number;
  /** Rounded to whole weeks, so that every week is complete. */
  readonly months?: number;
  /** `YYYY-MM-DD`; the data ends on the last Sunday on or before it. */
  readonly endDate?: string;
  /** IANA zone of the centre's clock. */
  readonly zone?: string;
}

/** Fixed, not today: the sample must be the same tomorrow. A Sunday, so that the last week is complete. */
export const sampleEndDate = "2026-11-01";

export interface SamplePlan {
  readonly calls: number;
  readonly seed: number;
  readonly zone: string;
  /** Days since 1970-01-01 of the first day, a Monday. */
  readonly firstDay: number;
  readonly days: number;
  /** Index of the bad fortnight's first day; it lasts `badDays`. */
  readonly badFrom: number;
  readonly badDays: number;
}

/** Fills in the defaults: 50,000 calls over the 26 weeks that end on 1 November 2026, in Berlin. */
export function completeSample(options: SampleOptions = {}): SamplePlan {
  const {
    calls = 50_000,
    seed = 2026,
    months = 6,
    endDate = sampleEndDate,
    zone = "Europe/Berlin",
  } = options;
  const end = Math.floor(Date.parse(`${endDate}T00:00:00Z`) / 86_400_000);
  if (!Number.isFinite(end)) throw new Error(`not a date: ${endDate}`);
  const weeks = Math.max(4, Math.round((months * 52) / 12));
  const lastSunday = end - ((end + 4) % 7); // 1970-01-01 was a Thursday
  return {
    calls: Math.max(0, Math.floor(calls)),
    seed,
    zone,
    firstDay: lastSunday - weeks * 7 + 1,
    days: weeks * 7,
    badFrom: Math.floor((weeks * 14) / 26) * 7,
    badDays: 14,
  };
}
