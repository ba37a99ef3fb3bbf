import type { Period } from "../base";
import {
  filtered,
  isInverted,
  namedIn,
  onlyIn,
  sameFilter,
  type Dimension,
  type Filters,
  type FilterValues,
  type MarkSelection,
} from "../metrics";
import { dayOf, isoDay } from "./days";
import type { PeriodChoice, ViewState } from "./types";
import { withFilter } from "./view-state";

/** How a selection meets the filters in force: instead of them, with them, or as what is left out. */
export interface SelectOptions {
  readonly add?: boolean;
  readonly leaveOut?: boolean;
  /** It was drawn over a picture: the same drawn again stays. */
  readonly drawn?: boolean;
}

/** Whether a selection stands for more than its time. */
export const hasFilters = ({ filters }: MarkSelection): boolean => filtered(filters).length > 0;

/** Whether a selection can be left out: everything but an hour of a weekday is no filter by hour and by weekday. */
export const canLeaveOut = ({ filters }: MarkSelection): boolean => filtered(filters).length === 1;

/**
 * The view after a mark was picked: filtered by what the mark stands for apart from its time, or by its time where it
 * stands for nothing else. Picking the same again takes it off. `base` gives the period that is left to.
 */
export function withSelection(
  view: ViewState,
  { filters, period }: MarkSelection,
  base: ViewState,
  { add = false, leaveOut = false, drawn = false }: SelectOptions = {},
): ViewState {
  const picked = filtered(filters);
  if (picked.length === 0) return period ? withPeriod(view, period, base, drawn) : view;
  const current = (dimension: Dimension): FilterValues | undefined => view.filters[dimension];
  const set = (to: (dimension: Dimension, values: readonly string[]) => FilterValues): ViewState =>
    picked.reduce(
      (next, dimension) => withFilter(next, dimension, to(dimension, namedIn(filters[dimension]))),
      view,
    );
  if (leaveOut) return canLeaveOut({ filters }) ? set((of, values) => without(current(of), values)) : view;
  if (picked.every((dimension) => sameFilter(current(dimension), filters[dimension])))
    return drawn ? view : set(() => []);
  if (!add) return set((of) => filters[of] ?? []);
  const all = picked.every((of) => isIn(onlyIn(current(of)), namedIn(filters[of])));
  return set((of, values) => (all ? minus(onlyIn(current(of)), values) : plus(current(of), values)));
}

const isIn = (all: readonly string[], values: readonly string[]): boolean =>
  values.every((value) => all.includes(value));
const minus = (all: readonly string[], values: readonly string[]): readonly string[] =>
  all.filter((value) => !values.includes(value));

/** Lets these values through too. */
function plus(filter: FilterValues | undefined, values: readonly string[]): FilterValues {
  if (!isInverted(filter)) return [...new Set([...onlyIn(filter), ...values])];
  const left = minus(namedIn(filter), values);
  return left.length < namedIn(filter).length ? { not: left } : values;
}

/** Lets these values through no longer. */
function without(filter: FilterValues | undefined, values: readonly string[]): FilterValues {
  const left = minus(onlyIn(filter), values);
  if (left.length > 0) return left;
  return { not: isInverted(filter) ? [...new Set([...namedIn(filter), ...values])] : values };
}

/**
 * The view of a local, half-open period: whole days, or hours of one day as a filter by hour. Hours over midnight
 * become the whole days around them. The period that it has already gives back what that is a part of, or the notebook's
 * own, unless it was drawn.
 */
export function withPeriod(view: ViewState, period: Period, base: ViewState, drawn = false): ViewState {
  const [first, end] = [dayOf(period.from), dayOf(period.to)];
  const midnight = isMidnight(period.to);
  const choice: PeriodChoice = {
    preset: "custom",
    from: isoDay(first),
    to: isoDay(midnight && end > first ? end - 1 : end),
  };
  const hours = hoursOf(period, first, end, midnight);
  const next = hours ? withFilter({ ...view, period: choice }, "hour", hours) : { ...view, period: choice };
  if (isSame(next, view))
    return drawn ? view : { ...widened(view, base), filters: withoutHours(view.filters, hours) };
  const within = view.within ?? view.period;
  return isSame(next, { ...next, period: within }) ? withChosen(next, within) : { ...next, within };
}

/** A view of a period that was chosen as it is: no part of any. */
export function withChosen({ within: _, ...view }: ViewState, period: PeriodChoice): ViewState {
  return { ...view, period };
}

/** The view of the period that this one's is a part of, or of the notebook's own. */
export const widened = (view: ViewState, base: ViewState): ViewState =>
  withChosen(view, view.within ?? base.period);

const isMidnight = (moment: string): boolean => moment.slice(11, 19) === "00:00:00" || moment.length === 10;
const hourOf = (moment: string): number => Number(moment.slice(11, 13));

/** The hours of a period that is part of one day; null where it is of whole days or of several. */
function hoursOf({ from, to }: Period, first: number, end: number, midnight: boolean): string[] | null {
  const whole = isMidnight(from) && midnight;
  const oneDay = end === first || (midnight && end === first + 1);
  if (whole || !oneDay) return null;
  const last = midnight ? 23 : hourOf(to) - (to.slice(14, 16) === "00" ? 1 : 0);
  return Array.from({ length: last - hourOf(from) + 1 }, (_, i) => String(hourOf(from) + i));
}

const isSame = (a: ViewState, b: ViewState): boolean =>
  a.period.preset === "custom" &&
  b.period.preset === "custom" &&
  a.period.from === b.period.from &&
  a.period.to === b.period.to &&
  sameFilter(a.filters.hour, b.filters.hour);

function withoutHours(filters: Filters, hours: readonly string[] | null): Filters {
  if (!hours) return filters;
  const { hour: _, ...others } = filters;
  return others;
}
