import { legendItem } from "./legend-item";
import { dateFormat, listFormat } from "../base";
import { emptyPicture } from "./frame";
import { bucketIso, bucketMs } from "./buckets";
import { halfHourPicture } from "./half-hours-picture";
import { slotsOf, type HalfHourSlot, type HalfHoursSpec } from "./half-hour-slots";
import type { HalfHour } from "../metrics";
import type { Chart, ChartContext, DrawnMark, LegendItem } from "./types";

/** Half-hour by half-hour: calls answered and lost, service level and handle time, beside what is usual. */
export const halfHours: Chart<HalfHoursSpec, HalfHour> = {
  id: "half-hours",
  draw(rows, spec, context) {
    const { t, number, percent, duration } = context;
    const slots = slotsOf(rows);
    const n = Math.round(rows.reduce((sum, { offered }) => sum + offered, 0) * (spec.each ? 1 : spec.days));
    const title = titleOf(slots, spec, context);
    const { onTarget } = spec;
    const known = onTarget?.value == null ? null : onTarget;
    const subtitle = [
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
    const empty = slots.length === 0;
    const description = empty ? t("chart.empty") : describe(slots, spec, context);
    const marks = slots.map((slot): DrawnMark => ({
      get title() {
        return nameOf(slot, spec, context);
      },
      get lines() {
        return tell(slot, context);
      },
      select: spec.each
        ? {
            filters: {},
            period: {
              from: `${slot.at}:00`,
              to: bucketIso(bucketMs(`${slot.at}:00`) + 1_800_000),
            },
          }
        : null,
    }));
    const label = { title, description };
    const usual = slots.some((slot) => slot.usual);
    return {
      svg: empty ? emptyPicture(context, label) : halfHourPicture(slots, spec, context, label, marks),
      title,
      subtitle,
      description,
      table: {
        columns: [
          t("word.half_hour_interval"),
          t("word.offered"),
          t("word.answered"),
          t("word.lost"),
          t("metric.service-level"),
          t("chart.half-hours.of"),
          t("metric.average-handle-time"),
          t("chart.half-hours.late"),
          t("chart.half-hours.rank"),
          ...(usual
            ? [
                t("chart.half-hours.usual-offered"),
                t("chart.half-hours.usual-lost"),
                t("chart.half-hours.usual-level"),
                t("chart.half-hours.usual-handle"),
              ]
            : []),
        ],
        rows: slots.map((slot) => [
          slot.at,
          slot.offered,
          slot.answered,
          slot.lost,
          slot.level,
          slot.of,
          slot.handle,
          slot.late,
          slot.rank,
          ...(usual
            ? [
                slot.usual?.offered ?? null,
                slot.usual?.lost ?? null,
                slot.usual?.level ?? null,
                slot.usual?.handle ?? null,
              ]
            : []),
        ]),
        write: [
          null,
          number,
          number,
          number,
          percent,
          null,
          (value) => duration(Math.round(value)),
          null,
          null,
          (value) => number(value, 1),
          (value) => number(value, 1),
          percent,
          (value) => duration(Math.round(value)),
        ],
      },
      legend: empty ? [] : legendOf(usual, context),
      marks,
      empty,
    };
  },
};

const legendOf = (usual: boolean, { t }: ChartContext): readonly LegendItem[] => [
  legendItem("answered", t("word.answered"), "accent", "block"),
  legendItem("lost", t("word.lost"), "bad", "block", true),
  ...(usual ? [legendItem("usual", t("chart.half-hours.usual"), "ink", "line")] : []),
];

/** `09:30`, in the reader's digits. */
export const timeText = (time: string, { locale }: ChartContext): string =>
  dateFormat(locale, {
    timeZone: "UTC",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(Date.parse(`1970-01-01T${time}:00Z`));

const nameOf = (slot: HalfHourSlot, spec: HalfHoursSpec, context: ChartContext): string =>
  spec.each ? context.date(`${slot.at}:00`, "hour") : timeText(slot.time, context);

function titleOf(
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

/** A half-hour in words: its figures, and what is usual at that time. */
function tell(slot: HalfHourSlot, { t, number, percent, duration }: ChartContext): readonly string[] {
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

function describe(slots: readonly HalfHourSlot[], spec: HalfHoursSpec, context: ChartContext): string {
  const { t, number, locale } = context;
  const list = listFormat(locale, { style: "short", type: "conjunction" });
  const worst = slots
    .filter((slot) => slot.rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map((slot) =>
      t("chart.half-hours.one", {
        when: nameOf(slot, spec, context),
        n: number(slot.late, Number.isInteger(slot.late) ? 0 : 1),
      }),
    );
  const busiest = slots.reduce((a, b) => (b.offered > a.offered ? b : a));
  return [
    t("chart.half-hours.busiest", {
      when: nameOf(busiest, spec, context),
      n: number(busiest.offered, Number.isInteger(busiest.offered) ? 0 : 1),
    }),
    ...(worst.length > 0
      ? [t("chart.half-hours.costliest", { n: worst.length, list: list.format(worst) })]
      : []),
  ].join(" ");
}
