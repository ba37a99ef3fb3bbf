/** A span of local wall-clock time, `from` inclusive and `to` exclusive, as `YYYY-MM-DDTHH:MM:SS` without a zone. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const grains = ["hour", "day", "week", "month", "quarter"] as const;
export type Grain = (typeof grains)[number];

/** 1 is Monday, 7 is Sunday (ISO). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
