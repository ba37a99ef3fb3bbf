import { legendItem } from "./legend-item";
import * as Plot from "@observablehq/plot";
import type { ResponseCurve as Curve, ResponseEvent, ResponsePoint } from "../analysis";
import { axisRoom, chartHeight, emptyPicture, frame, tie, valueAxis } from "./frame";
import { leadWords } from "./lead-words";
import { isolated, role, textWidth } from "./theme";
import type { Chart, ChartContext, DrawnMark } from "./types";

export interface ResponseCurveSpec {
  readonly n: number;
  readonly summary: Curve["summary"];
  readonly needs: string | null;
}

/** Where the axis has its marks: what people promise each other, in seconds. */
const times = [60, 300, 900, 3600, 14_400, 86_400, 259_200, 604_800, 2_592_000] as const;
const earliest = 30;
const events: readonly ResponseEvent[] = ["attempt", "connect"];
const colours: Readonly<Record<ResponseEvent, "accent" | "ink-quiet">> = {
  attempt: "accent",
  connect: "ink-quiet",
};

/** The share of leads called, and reached, within a time that runs on a logarithmic axis. */
export const responseCurve: Chart<ResponseCurveSpec, ResponsePoint> = {
  id: "response-curve",
  draw(points, spec, context) {
    const { t } = context;
    const empty = points.length === 0;
    const title = t("chart.response-curve.title");
    const nothing = leadWords(context).nothing(spec.needs);
    const told = events.filter((event) => points.some((point) => point.event === event));
    const description = empty ? nothing : told.map((event) => summaryOf(event, spec, context)).join(". ");
    const shown = times.filter((time, i) => i < 6 || time <= (points.at(-1)?.t ?? 0) * 2);
    const marks = shown.map((time): DrawnMark => ({
      title: t("chart.within", { time: context.duration(time) }),
      lines: told.map((event) => tell(event, at(points, event, time), context)),
      select: null, // how long a lead waited is no filter
      opens: told.flatMap((event) => {
        const point = at(points, event, time);
        const label = t("opens.leads-event", { event: t(`lead.event.${event}`) });
        return point && point.had > 0 ? [{ number: `${event} ${String(point.t)}`, label }] : [];
      }),
    }));
    const label = { title, description };
    return {
      svg: empty
        ? emptyPicture(context, label, nothing)
        : picture(points, shown, told, context, label, marks),
      title,
      subtitle: t("chart.response-curve.subtitle", { n: spec.n }),
      description,
      table: {
        columns: [
          t("chart.column.event"),
          t("chart.column.within-s"),
          t("chart.column.of-all"),
          t("chart.column.low"),
          t("chart.column.high"),
        ],
        rows: points.map((p) => [t(`lead.event.${p.event}`), p.t, p.share, p.low, p.high]),
        write: [null, context.duration, context.percent, context.percent, context.percent],
      },
      legend: empty
        ? []
        : told.map((event) =>
            legendItem(
              event,
              t("chart.response-curve.legend", {
                event: t(`lead.event.${event}`),
                half: halfOf(event, spec, context),
                hour: context.percent(spec.summary[event].within1h, 1),
              }),
              colours[event],
              event === "attempt" ? "line" : "dashes",
            ),
          ),
      marks,
      empty,
    };
  },
};

/** The curve's height at a time; null before the first lead had it. */
const at = (points: readonly ResponsePoint[], event: ResponseEvent, time: number): ResponsePoint | null =>
  points.findLast((point) => point.event === event && point.t <= time) ?? null;

const tell = (event: ResponseEvent, point: ResponsePoint | null, { t, percent }: ChartContext): string =>
  t("chart.response-curve.point", {
    event: t(`lead.event.${event}`),
    share: percent(point?.share ?? 0, 1),
    low: percent(point?.low ?? 0, 1),
    high: percent(point?.high ?? 0, 1),
  });

const halfOf = (
  event: ResponseEvent,
  { summary }: ResponseCurveSpec,
  { t, duration }: ChartContext,
): string => {
  const { median } = summary[event];
  return median === null ? t("lead.not-yet") : duration(median);
};

/** One curve in a sentence: half, nine tenths, and the shares within 5 minutes and an hour. */
function summaryOf(event: ResponseEvent, spec: ResponseCurveSpec, context: ChartContext): string {
  const { t, percent, duration } = context;
  const { p90, within5min, within1h } = spec.summary[event];
  return t("chart.response-curve.summary", {
    event: t(`lead.event.${event}`),
    half: halfOf(event, spec, context),
    most: p90 === null ? t("lead.not-yet") : duration(p90),
    five: percent(within5min, 1),
    hour: percent(within1h, 1),
  });
}

function picture(
  points: readonly ResponsePoint[],
  shown: readonly number[],
  told: readonly ResponseEvent[],
  context: ChartContext,
  label: { readonly title: string; readonly description: string },
  marks: readonly DrawnMark[],
): SVGSVGElement {
  const last = Math.max(
    shown.at(-1) ?? 86_400,
    points.reduce((most, point) => Math.max(most, point.t), 0),
  );
  const write = (value: number): string => context.percent(value, 0);
  const values = [0, 0.25, 0.5, 0.75, 0.9, 1];
  const marginLeft = axisRoom(values, write);
  const inner = context.width - marginLeft - 12;
  const place = (time: number): number => (Math.log(time / earliest) / Math.log(last / earliest)) * inner;
  const curve = (event: ResponseEvent): ResponsePoint[] => {
    const own = points.filter((point) => point.event === event);
    const end = own.at(-1);
    const start = { event, t: earliest, share: 0, low: 0, high: 0, had: 0 };
    return [
      start,
      ...own.map((p) => ({ ...p, t: Math.max(earliest, p.t) })),
      ...(end ? [{ ...end, t: last }] : []),
    ];
  };
  let free = -Infinity;
  const labelled = shown.filter((time) => {
    const half = textWidth(context.duration(time)) / 2 + 5;
    const fits = place(time) - half > free && place(time) + half < inner + 14;
    if (fits) free = place(time) + half;
    return fits;
  });
  const bounds = shown.map((time, i) => {
    const [previous, next] = [shown[i - 1], shown[i + 1]];
    return {
      from: previous === undefined ? earliest : Math.sqrt(previous * time),
      to: next === undefined ? last : Math.sqrt(next * time),
    };
  });
  const line = { x: "t", curve: "step-after" } as const;
  const svg = frame(
    {
      width: context.width,
      height: chartHeight(context.width),
      marginLeft,
      marginRight: 12,
      marginTop: 12,
      marginBottom: 34,
      x: { type: "log", domain: [earliest, last], axis: null },
      y: { domain: [0, 1] },
      marks: [
        ...valueAxis(values, write),
        Plot.ruleX(shown, { stroke: role("line"), className: "chart-grid" }),
        Plot.areaY(curve("attempt"), {
          ...line,
          y1: "low",
          y2: "high",
          fill: role("accent"),
          fillOpacity: 0.16,
          className: "chart-interval",
        }),
        told.map((event) =>
          Plot.line(curve(event), {
            ...line,
            y: "share",
            stroke: role(colours[event]),
            strokeWidth: 1.75,
            ...(event === "connect" && { strokeDasharray: "5 3" }),
            className: `chart-line chart-${event}`,
          }),
        ),
        Plot.rect(bounds, {
          x1: "from",
          x2: "to",
          y1: 0,
          y2: 1,
          fill: "transparent",
          className: "chart-marks chart-hits",
        }),
        // Plot leaves labels out of a logarithmic axis as it sees fit
        Plot.text(labelled, {
          x: (time: number) => time,
          frameAnchor: "bottom",
          dy: 20,
          text: (time: number) => isolated(context.duration(time), context.direction),
          className: "chart-times",
        }),
      ],
    },
    label,
    "chart-response-curve",
  );
  tie(svg, "chart-hits", marks);
  return svg;
}
