import type { HalfHour, HalfHourFigures, MetricValue } from "../metrics";

export interface HalfHoursSpec {
  /** Each half-hour of each day; else the half-hours of a mean day. */
  readonly each: boolean;
  /** Days that the data covers. */
  readonly days: number;
  /** The share of half-hours on target; null where waits are unknown. */
  readonly onTarget: MetricValue | null;
  /** What a half-hour has to reach, and the wait within which a call counts, in seconds. */
  readonly share: number;
  readonly target_s: number;
  /** The workspace has set itself a target: what misses it is marked as bad. */
  readonly targeted: boolean;
}

/** The half-hours that are numbered by what they cost. */
const costliest = 10;

interface Figures {
  readonly offered: number;
  readonly lost: number;
  /** A share, and the calls that it is of. */
  readonly level: number | null;
  readonly of: number | null;
  /** Mean seconds. */
  readonly handle: number | null;
}

/** A half-hour as it is drawn. */
export interface HalfHourSlot extends Figures {
  readonly at: string;
  /** `YYYY-MM-DD`, or empty on a mean day; `HH:MM`; and its place in the day, 0 to 47. */
  readonly day: string;
  readonly time: string;
  readonly place: number;
  readonly answered: number;
  readonly usual: Figures | null;
  /** Calls that were not answered within the target; those lost where waits are unknown. */
  readonly late: number;
  /** From 1 for the one that cost most; null beyond the tenth. */
  readonly rank: number | null;
}

const divided = (
  ratio: { readonly numerator: number; readonly denominator: number } | null,
): number | null => (ratio && ratio.denominator > 0 ? ratio.numerator / ratio.denominator : null);

const figuresOf = ({ offered, lost, level, handle }: HalfHourFigures): Figures => ({
  offered,
  lost,
  level: divided(level),
  of: level?.denominator ?? null,
  handle: divided(handle),
});

/** Half-hours with their shares, in order of time, the ten that cost most numbered. */
export function slotsOf(rows: readonly HalfHour[]): readonly HalfHourSlot[] {
  const told = rows.some(({ level }) => level !== null);
  const late = ({ level, lost }: HalfHour): number =>
    told ? (level ? level.denominator - level.numerator : 0) : lost;
  const ranks = new Map(
    [...rows]
      .filter((row) => late(row) > 0)
      .sort((a, b) => late(b) - late(a) || (a.at < b.at ? -1 : 1))
      .slice(0, costliest)
      .map((row, i) => [row.at, i + 1]),
  );
  return rows.map((row): HalfHourSlot => {
    const time = row.at.slice(-5);
    return {
      at: row.at,
      day: row.at.length > 5 ? row.at.slice(0, 10) : "",
      time,
      place: Number(time.slice(0, 2)) * 2 + (time.slice(3) === "30" ? 1 : 0),
      answered: row.answered,
      ...figuresOf(row),
      usual: row.usual && figuresOf(row.usual),
      late: late(row),
      rank: ranks.get(row.at) ?? null,
    };
  });
}
