import { legendItem } from "./legend-item";
import { emptyPicture, type Label } from "./frame";
import { bucketIso, bucketMs } from "./buckets";
import { halfHourPicture } from "./half-hours-picture";
import {
  describeHalfHours,
  halfHourName,
  halfHoursSubtitle,
  halfHoursTitle,
  tellHalfHour,
} from "./half-hour-words";
import { halfHoursUpdate } from "./half-hours-update";
import { slotsOf, type HalfHourSlot, type HalfHoursSpec } from "./half-hour-slots";
import type { HalfHour } from "../metrics";
import type { Chart, ChartContext, Drawn, DrawnMark, LegendItem } from "./types";

/** Half-hour by half-hour: calls answered and lost, service level and handle time, beside what is usual. */
export const halfHours: Chart<HalfHoursSpec, HalfHour> = {
  id: "half-hours",
  draw(rows, spec, context) {
    const { t, number, percent, duration } = context;
    const slots = slotsOf(rows);
    const title = halfHoursTitle(slots, spec, context);
    const subtitle = halfHoursSubtitle(rows, spec, context);
    const empty = slots.length === 0;
    const description = empty ? t("chart.empty") : describeHalfHours(slots, spec, context);
    const marks = slots.map((slot): DrawnMark => ({
      get title() {
        return halfHourName(slot, spec, context);
      },
      get lines() {
        return tellHalfHour(slot, context);
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
      ...(empty ? { svg: emptyPicture(context, label) } : picture(slots, spec, context, label, marks)),
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

function picture(
  slots: readonly HalfHourSlot[],
  spec: HalfHoursSpec,
  context: ChartContext,
  label: Label,
  marks: readonly DrawnMark[],
): Pick<Drawn<HalfHoursSpec, HalfHour>, "svg" | "update"> {
  const drawn = halfHourPicture(slots, spec, context, label, marks);
  return { svg: drawn.svg, update: halfHoursUpdate(drawn, slots, spec, context) };
}

const legendOf = (usual: boolean, { t }: ChartContext): readonly LegendItem[] => [
  legendItem("answered", t("word.answered"), "accent", "block"),
  legendItem("lost", t("word.lost"), "bad", "block", true),
  ...(usual ? [legendItem("usual", t("chart.half-hours.usual"), "ink", "line")] : []),
];
