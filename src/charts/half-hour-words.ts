import { dateFormat, listFormat } from "../base";
import type { HalfHour } from "../metrics";
import type { HalfHoursSpec, HalfHourSlot } from "./half-hour-slots";
import type { ChartContext } from "./types";

/** `09:30`, in the reader's digits. */
export const timeText = (time: string, { locale }: ChartContext): string =>
  dateFormat(locale, {
    timeZone: "UTC",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(Date.parse(`1970-01-01T${time}:00Z`));

/** A half-hour as the reader calls it. */
export const halfHourName = (slot: HalfHourSlot, spec: HalfHoursSpec, context: ChartContext): string =>
  spec.each ? context.date(`${slot.at}:00`, "hour") : timeText(slot.time, context);

/** What a picture of half-hours shows, and of which days. */
export function halfHoursTitle(
  slots: readonly HalfHourSlot[],
  spec: HalfHoursSpec,
  { t, date, locale }: ChartContext,
): string {
  const days = [...new Set(slots.map((slot) => slot.day))].sort();
  const [first = "", last = first] = [days[0], days.at(-1)];
  if (!spec.each || first === "") return t("chart.half-hours.mean-title", { days: spec.days });
  const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
  const span = dateFormat(locale, {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
    year: "numeric",
  });
  return t("chart.half-hours.title", {
    when: first === last ? date(`${first}T00:00:00`, "day") : span.formatRange(at(first), at(last)),
  });
}

/** How many calls, and how many half-hours did as they should. */
export function halfHoursSubtitle(
  rows: readonly HalfHour[],
  spec: HalfHoursSpec,
  { t, percent, duration }: ChartContext,
): string {
  const n = Math.round(rows.reduce((sum, { offered }) => sum + offered, 0) * (spec.each ? 1 : spec.days));
  const known = spec.onTarget?.value == null ? null : spec.onTarget;
  return [
    t("chart.half-hours.offered", { n }),
    ...(known
      ? [
          t("chart.half-hours.on-target", {
            met: known.numerator ?? 0,
            of: known.denominator ?? 0,
            share: percent(known.value ?? 0, 0),
            line: percent(spec.share, 0),
            target: duration(spec.target_s),
          }),
        ]
      : []),
  ].join(" · ");
}

/** A half-hour in words: its figures, and what is usual at that time. */
export function tellHalfHour(
  slot: HalfHourSlot,
  { t, number, percent, duration }: ChartContext,
): readonly string[] {
  const count = (value: number): string => number(value, Number.isInteger(value) ? 0 : 1);
  const { usual } = slot;
  const beside = (value: string, of: string | null): string =>
    of === null ? value : t("chart.half-hours.beside", { value, usual: of });
  return [
    beside(
      t("chart.half-hours.calls", {
        offered: count(slot.offered),
        answered: count(slot.answered),
        lost: count(slot.lost),
      }),
      usual && count(usual.offered),
    ),
    ...(slot.level === null
      ? []
      : [
          beside(
            t("chart.half-hours.level", { share: percent(slot.level, 0), n: slot.of ?? 0 }),
            usual?.level == null ? null : percent(usual.level, 0),
          ),
        ]),
    ...(slot.handle === null
      ? []
      : [
          beside(
            t("chart.half-hours.handle", { time: duration(Math.round(slot.handle)) }),
            usual?.handle == null ? null : duration(Math.round(usual.handle)),
          ),
        ]),
    ...(slot.rank === null ? [] : [t("chart.half-hours.cost", { rank: slot.rank, n: count(slot.late) })]),
  ];
}

/** When calls come, and which half-hours cost most. */
export function describeHalfHours(
  slots: readonly HalfHourSlot[],
  spec: HalfHoursSpec,
  context: ChartContext,
): string {
  const { t, number, locale } = context;
  const list = listFormat(locale, { style: "short", type: "conjunction" });
  const worst = slots
    .filter((slot) => slot.rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map((slot) =>
      t("chart.half-hours.one", {
        when: halfHourName(slot, spec, context),
        n: number(slot.late, Number.isInteger(slot.late) ? 0 : 1),
      }),
    );
  const busiest = slots.reduce((a, b) => (b.offered > a.offered ? b : a));
  return [
    t("chart.half-hours.busiest", {
      when: halfHourName(busiest, spec, context),
      n: number(busiest.offered, Number.isInteger(busiest.offered) ? 0 : 1),
    }),
    ...(worst.length > 0
      ? [t("chart.half-hours.costliest", { n: worst.length, list: list.format(worst) })]
      : []),
  ].join(" ");
}
