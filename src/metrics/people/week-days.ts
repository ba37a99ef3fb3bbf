import { calls } from "../facts/calls";
import type { PeopleScope } from "../types";
import { bundle, type Crews } from "./bundle";

/** SQL text of a call's local day, `2026-11-02`. */
export const daySql = `strftime(${calls.date}, '%Y-%m-%d')`;
/** SQL text of the half-hour of its day, `09:30`. */
export const halfHourSql = `strftime(time_bucket(INTERVAL 30 MINUTE, ${calls.date}::TIMESTAMP), '%H:%M')`;

/** A local day so many days away, `YYYY-MM-DD`. */
export const moved = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
/** The day of the week of a local day, 1 for Monday. */
export const weekdayOf = (iso: string): number => new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay() || 7;
/** The first day of its week. */
export const weekOf = (iso: string, { weekStart }: PeopleScope): string =>
  moved(iso, -((weekdayOf(iso) - weekStart + 7) % 7));

/** What is told only as one: the parts of a whole of which one alone had too few people, and those that go with it. */
export type Bundles = readonly ReadonlySet<string>[];

/** Whether a choice of parts takes only some of what is told as one. */
export const divides = (bundles: Bundles, chosen: (part: string) => boolean): boolean =>
  bundles.some((parts) => {
    const inside = [...parts].filter(chosen).length;
    return inside > 0 && inside < parts.size;
  });

/** The bundle within each whole that the parts belong to. */
export function bundlesWithin(crews: Crews, wholeOf: (part: string) => string, crowd: number): Bundles {
  const wholes = new Map<string, Map<string, ReadonlySet<string>>>();
  for (const [part, crew] of crews) {
    const whole = wholeOf(part);
    wholes.set(whole, (wholes.get(whole) ?? new Map<string, ReadonlySet<string>>()).set(part, crew));
  }
  return [...wholes.values()].map((parts) => bundle(parts, crowd)).filter(({ size }) => size > 0);
}
