import type { Period, Sql } from "../base";
import { localIso, localMs } from "./buckets";
import { hasHours } from "./calendars";
import { volumeFilters, volumeRelation, volumeSql } from "./call-populations";
import { calls } from "./facts/calls";
import { openHoursParams } from "./facts/open-calls";
import { observedDays, observedIn } from "./observed-days";
import { countIf, sums } from "./sums";
import { timeGroups, timeKeySql } from "./time-groups";
import type { AskOptions, MetricId, MetricValue, Scope } from "./types";

/** A share or a mean before it is divided, so that several add up. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** What happened in half an hour: calls, those answered within the target, and seconds of handle time. */
export interface HalfHourFigures {
  readonly offered: number;
  readonly answered: number;
  readonly lost: number;
  /** Null where it cannot be told. */
  readonly level: Ratio | null;
  readonly handle: Ratio | null;
}

export interface HalfHour extends HalfHourFigures {
  /** `2026-11-02T09:30`; `09:30` where many days are put together. */
  readonly at: string;
  /** A mean day of the same weekdays in the weeks before; null where the data knows none of them. */
  readonly usual: HalfHourFigures | null;
}

export interface HalfHours {
  /** Each half-hour of each day by itself; else the same half-hours of all days, calls as means of a day. */
  readonly each: boolean;
  /** Days of the period that the data covers. */
  readonly days: number;
  readonly rows: readonly HalfHour[];
  /** The same metrics over the whole period. */
  readonly level: MetricValue;
  readonly handle: MetricValue;
}

const day = 86_400_000;
/** A period of more days than this is shown as one mean day. */
const mostDays = 8;
const weeksBefore = 4;

type Part = "interval" | "half-hour";
type Variants = Readonly<Partial<Record<MetricId, string>>>;

/** Offered, answered and lost calls by half-hour, as the volume line counts them. */
async function counts(
  sql: Sql,
  scope: Scope,
  part: Part,
  ask: AskOptions,
): Promise<ReadonlyMap<string, Pick<HalfHourFigures, "offered" | "answered" | "lost">>> {
  const { filters } = volumeFilters(scope.filters);
  const { sql: relation, open } = volumeRelation(scope);
  const found = await sums(
    sql,
    {
      relation: `(${relation})`,
      fact: calls,
      where: "direction = 'inbound'",
      filters,
      spans: [scope.period],
      keys: [timeKeySql(calls, part) ?? ""],
      measures: (["offered", "answered", "lost"] as const).map((population) =>
        countIf(volumeSql(population, open)),
      ),
      scope,
      around: (_, spans) => (hasHours(scope) ? openHoursParams(scope, spans) : {}),
    },
    ask,
  );
  return new Map(
    found.flatMap(({ keys, sums: [offered, answered, lost] }) =>
      offered ? [[String(keys[0]), { offered, answered: answered ?? 0, lost: lost ?? 0 }] as const] : [],
    ),
  );
}

const ratioOf = (value: MetricValue | undefined): Ratio | null =>
  value?.numerator == null || value.denominator === null || value.denominator === 0
    ? null
    : { numerator: value.numerator, denominator: value.denominator };

/** Everything of a period by half-hour, with the metrics over the whole of it. */
async function figures(sql: Sql, scope: Scope, part: Part, variants: Variants, ask: AskOptions) {
  const of = async (id: MetricId) => {
    const variant = variants[id];
    const { whole, groups } = await timeGroups(sql, id, part, scope, {
      ...ask,
      ...(variant !== undefined && { variant }),
    });
    return { whole, groups: new Map(groups.map(({ group, value }) => [group, value])) };
  };
  const [level, handle] = [await of("service-level"), await of("average-handle-time")];
  const found = await counts(sql, scope, part, ask);
  const rows = new Map<string, HalfHourFigures>();
  for (const [key, count] of found)
    rows.set(key, {
      ...count,
      level: ratioOf(level.groups.get(key)),
      handle: ratioOf(handle.groups.get(key)),
    });
  return { rows, level: level.whole, handle: handle.whole };
}

const plus = (a: Ratio | null, b: Ratio | null): Ratio | null =>
  a && b ? { numerator: a.numerator + b.numerator, denominator: a.denominator + b.denominator } : (a ?? b);

/** Figures of several days together, calls as the mean of `days`. */
function mean(all: readonly HalfHourFigures[], days: number): HalfHourFigures {
  const sum = (of: (one: HalfHourFigures) => number): number =>
    all.reduce((total, one) => total + of(one), 0) / days;
  return {
    offered: sum((one) => one.offered),
    answered: sum((one) => one.answered),
    lost: sum((one) => one.lost),
    level: all.reduce<Ratio | null>((total, one) => plus(total, one.level), null),
    handle: all.reduce<Ratio | null>((total, one) => plus(total, one.handle), null),
  };
}

/** `1T09:30`: the weekday and the time, by which half-hours recur. */
const recurring = (at: string): string =>
  `${new Date(localMs(`${at.slice(0, 10)}T00:00:00`)).getUTCDay() || 7}T${at.slice(11)}`;

/** The half-hours of each weekday on a mean day of the weeks before. */
async function usualOf(
  sql: Sql,
  scope: Scope,
  variants: Variants,
  observed: ReadonlySet<number>,
  ask: AskOptions,
): Promise<ReadonlyMap<string, HalfHourFigures>> {
  const end = localMs(scope.period.from);
  const period: Period = { from: localIso(end - weeksBefore * 7 * day), to: scope.period.from };
  const days = new Map<number, number>();
  for (const at of observed)
    if (at >= localMs(period.from) && at < end) {
      const weekday = new Date(at).getUTCDay() || 7;
      days.set(weekday, (days.get(weekday) ?? 0) + 1);
    }
  if (days.size === 0) return new Map();
  const before = await figures(sql, { ...scope, period, compare: null }, "interval", variants, ask);
  const groups = new Map<string, HalfHourFigures[]>();
  for (const [at, one] of before.rows) {
    const key = recurring(at);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return new Map(
    [...groups].flatMap(([key, all]) => {
      const n = days.get(Number(key[0]));
      return n === undefined ? [] : [[key, mean(all, n)] as const];
    }),
  );
}

/**
 * The half-hours of a day or a week, each beside a mean day of the same weekdays in the four weeks before; of a longer
 * period the half-hours of its mean day. Service level and handle time are those of their metrics, with one formula.
 */
export async function halfHours(
  sql: Sql,
  scope: Scope,
  { variants = {}, ...ask }: AskOptions & { readonly variants?: Variants } = {},
): Promise<HalfHours> {
  const alone = { ...scope, compare: null };
  const observed = await observedDays(sql, alone, ask);
  const { days, of } = observedIn(observed, scope.period);
  const each = of <= mostDays;
  const now = await figures(sql, alone, each ? "interval" : "half-hour", variants, ask);
  const whole = { each, days, level: now.level, handle: now.handle };
  const order = (a: HalfHour, b: HalfHour): number => (a.at < b.at ? -1 : 1);
  if (!each) {
    const rows = [...now.rows].map(([at, one]): HalfHour => ({
      at,
      ...mean([one], Math.max(1, days)),
      usual: null,
    }));
    return { ...whole, rows: rows.sort(order) };
  }
  const formulas: Variants = {
    ...variants,
    "service-level": now.level.variant,
    "average-handle-time": now.handle.variant,
  };
  const usual = await usualOf(sql, alone, formulas, observed, ask);
  const rows = [...now.rows].map(([at, one]): HalfHour => ({
    at,
    ...one,
    usual: usual.get(recurring(at)) ?? null,
  }));
  return { ...whole, rows: [...rows, ...quiet(scope.period, observed, now.rows, usual)].sort(order) };
}

/** Half-hours in which no call came although calls usually do: none is a figure, too. */
function quiet(
  { from, to }: Period,
  observed: ReadonlySet<number>,
  there: ReadonlyMap<string, unknown>,
  usual: ReadonlyMap<string, HalfHourFigures>,
): HalfHour[] {
  const none = { offered: 0, answered: 0, lost: 0, level: null, handle: null };
  return [...observed]
    .filter((at) => at >= localMs(from) - day && at < localMs(to))
    .flatMap((at) =>
      [...usual].flatMap(([key, one]) => {
        const slot = `${localIso(at).slice(0, 10)}T${key.slice(2)}`;
        const inside = `${slot}:00` >= from && `${slot}:00` < to;
        return inside && recurring(slot) === key && !there.has(slot) && one.offered >= 0.5
          ? [{ at: slot, ...none, usual: one }]
          : [];
      }),
    );
}
