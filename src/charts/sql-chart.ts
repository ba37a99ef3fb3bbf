import * as Plot from "@observablehq/plot";
import { axisRoom, chartHeight, emptyPicture, frame, tie, valueAxis } from "./frame";
import { role, textWidth } from "./theme";
import { valueTicks } from "./ticks";
import { sqlNotes, type SqlNotes } from "./sql-notes";
import type { Unit } from "../metrics";
import type { Chart, ChartContext, DrawnMark, LegendItem } from "./types";
import { unitWriter } from "./unit-writer";

/** A column of a result, by its place in the rows. */
export interface SqlChartColumn {
  readonly name: string;
  readonly kind: "number" | "moment" | "text";
  /** Of its numbers, where it is known. */
  readonly unit?: Unit;
}

/** How rows of any SELECT are drawn. */
export interface SqlChartSpec {
  readonly type: "bar" | "line" | "area" | "dot";
  readonly columns: readonly SqlChartColumn[];
  readonly x: string;
  readonly y: readonly string[];
  readonly series: string | null;
}

type SqlChartRow = readonly unknown[];

interface Point {
  readonly x: number | string;
  readonly y: number;
  readonly series: string;
}

/** Series beyond these share the last colour: a picture with more is not read. */
const swatches = ["accent", "callback_requested", "deal_closed", "not_interested", "wrong_number", "ink-quiet", "do_not_call", "interested"]; // prettier-ignore
const colourOf = (i: number): string => {
  const swatch = swatches[Math.min(i, swatches.length - 1)] ?? "accent";
  return swatch === "accent" || swatch === "ink-quiet" ? role(swatch) : `var(--disposition-${swatch})`;
};
const mostBars = 60;

/** Any SELECT as bars, lines, areas or dots: one column across, one or more up, one that tells series apart. */
export const sqlChart: Chart<SqlChartSpec, SqlChartRow> = {
  id: "sql",
  draw(rows, spec, context) {
    const { t } = context;
    const place = (name: string): number => spec.columns.findIndex((column) => column.name === name);
    const kind = spec.columns[place(spec.x)]?.kind ?? "text";
    const [xAt, seriesAt] = [place(spec.x), spec.series === null ? -1 : place(spec.series)];
    const every = rows.flatMap((row): Point[] =>
      spec.y.flatMap((name) => {
        const y = row[place(name)];
        const x = row[xAt];
        if (typeof y !== "number" || !Number.isFinite(y) || x === null || x === undefined) return [];
        const own = seriesAt >= 0 ? told(row[seriesAt]) : "";
        const series = [spec.y.length > 1 ? name : "", own].filter((part) => part !== "").join(" · ");
        return [{ x: typeof x === "number" ? x : told(x), y, series }];
      }),
    );
    const { points, names } = withRest(every, t("sql.chart.rest"));
    const notes = sqlNotes(kind === "moment" ? points.map(({ x }) => x) : [], context);
    const title = t("sql.chart.title", { y: spec.y.join(", "), x: spec.x });
    const subtitle = t("sql.chart.points", { n: points.length });
    const writeX = (x: number | string): string => (typeof x === "string" ? x : kind === "moment" ? day(x, context) : context.number(x, 2)); // prettier-ignore
    const write = writerOf(spec, context);
    const highest = points.reduce<Point | null>(
      (best, point) => (best && best.y >= point.y ? best : point),
      null,
    );
    const found = highest
      ? t("sql.chart.description", {
          n: points.length,
          value: write(highest.y),
          x: writeX(highest.x),
        })
      : t("chart.empty");
    const description = [found, notes.sentence].filter(Boolean).join(" ");
    const marks = points.map((point): DrawnMark => ({
      title: writeX(point.x),
      lines: [[point.series, write(point.y)].filter((part) => part !== "").join(": "), ...notes.at(point.x)],
      select: null,
    }));
    const legend =
      names.length < 2
        ? []
        : names.map((name, i): LegendItem => ({
            key: name,
            label: name,
            colour: colourOf(i),
            hatched: false,
            shape: spec.type === "line" ? "line" : "block",
            swatch: swatches[Math.min(i, swatches.length - 1)] ?? "accent",
          }));
    const empty = points.length === 0;
    const label = { title, description };
    return {
      svg: empty
        ? emptyPicture(context, label)
        : picture(points, names, kind, spec, context, label, marks, writeX, notes),
      title,
      subtitle,
      description,
      table: notes.table(
        {
          columns: [
            spec.x,
            ...(names.length > 1 ? [spec.series ?? t("sql.chart.series")] : []),
            spec.y.join(", "),
          ],
          rows: points.map(({ x, y, series }) => [kind === "moment" && typeof x === "number" ? iso(x) : x, ...(names.length > 1 ? [series] : []), y]), // prettier-ignore
          ...(unitOf(spec) && {
            write: [null, ...(names.length > 1 ? [null] : []), write],
          }),
        },
        points.map(({ x }) => x),
      ),
      legend,
      marks,
      empty,
    };
  },
};

/** The unit that all drawn columns share; null where one has none or another. */
function unitOf({ columns, y }: SqlChartSpec): Unit | null {
  const [first, ...others] = y.map((name) => columns.find((column) => column.name === name)?.unit ?? null);
  return first !== undefined && others.every((unit) => unit === first) ? first : null;
}

/** Writes values as their unit is written; plain numbers with decimals where none is known. */
function writerOf(spec: SqlChartSpec, context: ChartContext): (value: number, axis?: boolean) => string {
  const unit = unitOf(spec);
  return unit === null ? (value, axis) => context.number(value, axis ? 2 : 3) : unitWriter(unit, context);
}

/** Only so many series are told apart: the largest; the others are one, which adds up what shares an x. */
function withRest(
  points: readonly Point[],
  rest: string,
): { readonly points: readonly Point[]; readonly names: readonly string[] } {
  const sizes = new Map<string, number>();
  for (const { series, y } of points) sizes.set(series, (sizes.get(series) ?? 0) + Math.abs(y));
  const names = [...sizes].sort(([, a], [, b]) => b - a).map(([name]) => name);
  if (names.length <= swatches.length) return { points, names };
  const kept = names.slice(0, swatches.length - 1);
  const sums = new Map<number | string, number>();
  for (const { x, y, series } of points) if (!kept.includes(series)) sums.set(x, (sums.get(x) ?? 0) + y);
  return {
    points: [
      ...points.filter(({ series }) => kept.includes(series)),
      ...[...sums].map(([x, y]) => ({ x, y, series: rest })),
    ],
    names: [...kept, rest],
  };
}

/** A value as it is told in a picture. */
const told = (value: unknown): string =>
  value === null || value === undefined
    ? "NULL"
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value as string | number | boolean);

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace("T00:00:00", "");
const day = (ms: number, context: ChartContext): string =>
  context.date(new Date(ms).toISOString().slice(0, 19), ms % 86_400_000 === 0 ? "day" : "hour");

function picture(
  points: readonly Point[],
  names: readonly string[],
  kind: SqlChartColumn["kind"],
  spec: SqlChartSpec,
  context: ChartContext,
  label: { readonly title: string; readonly description: string },
  marks: readonly DrawnMark[],
  writeX: (x: number | string) => string,
  notes: SqlNotes,
): SVGSVGElement {
  const bars = spec.type === "bar";
  const stacked = bars || spec.type === "area";
  const sums = new Map<number | string, number>();
  for (const { x, y } of points) sums.set(x, (sums.get(x) ?? 0) + Math.max(0, y));
  const values = points.map(({ y }) => y);
  const high = stacked
    ? Math.max(...[...sums.values()].slice(0, 100_000), 0)
    : values.reduce((a, b) => Math.max(a, b), -Infinity);
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const low = stacked || (least >= 0 && least < high * 0.45) ? Math.min(0, least) : least;
  const top = high === low ? high + 1 : high;
  const unit = unitOf(spec);
  const height = chartHeight(context.width);
  const ticks = valueTicks(low, top, Math.max(4, Math.round(height / 48)), unit === "s");
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  const fine = unit !== null && step < (unit === "share" ? 0.0099 : 0.99); // short labels would repeat
  const text = writerOf(spec, context);
  const write = (value: number): string => text(value, !fine);
  const xs = [...new Set(points.map(({ x }) => x))];
  const marginLeft = axisRoom(ticks, write);
  const marginRight = kind === "moment" ? 34 : 12; // half of the last label
  const inner = context.width - marginLeft - marginRight;
  const ordinal = bars || kind === "text";
  const domain = ordinal ? xs.slice(0, bars ? mostBars : 400) : undefined;
  const shown = domain ? points.filter(({ x }) => domain.includes(x)) : points;
  const ends = (xs as number[]).reduce<[number, number]>(([a, b], x) => [Math.min(a, x), Math.max(b, x)], [Infinity, -Infinity]); // prettier-ignore
  const across = ordinal ? thinned(domain ?? [], writeX, inner) : valueTicksOf(ends, kind, inner);
  const colour = (point: Point): string => colourOf(names.indexOf(point.series));
  const sorted = ordinal ? shown : shown.toSorted((a, b) => Number(a.x) - Number(b.x));
  const channel = { x: "x", y: "y", z: "series" };
  const fill = { fill: colour, className: "chart-marks chart-values" };
  const drawn = {
    bar: () => [Plot.barY(sorted, { ...channel, ...fill, insetLeft: 1, insetRight: 1 })],
    area: () => [Plot.areaY(sorted, { ...channel, fill: colour, fillOpacity: 0.75 })],
    line: () => [
      Plot.lineY(sorted, { ...channel, stroke: colour, strokeWidth: 1.75 }),
      Plot.dot(sorted.length * 6 < inner ? sorted : [], { ...channel, ...fill, r: 2.5 }),
    ],
    dot: () => [Plot.dot(sorted, { ...channel, ...fill, r: 3, fillOpacity: 0.8 })],
  }[spec.type]();
  const { behind, above } = notes.marks(inner, domain);
  const svg = frame(
    {
      width: context.width,
      height,
      marginLeft,
      marginRight,
      marginTop: 14,
      marginBottom: 36,
      x: ordinal
        ? { type: bars ? "band" : "point", domain: domain ?? [] }
        : { type: kind === "moment" ? "utc" : "linear" },
      y: { domain: [low, Math.max(top, ticks.at(-1) ?? top)] },
      marks: [
        ...valueAxis(ticks, write),
        ...behind,
        ...drawn,
        low <= 0 ? Plot.ruleY([0], { stroke: role("line-strong") }) : null,
        ...above,
        Plot.axisX(across, {
          tickSize: 0,
          tickPadding: 8,
          label: null,
          tickFormat: (x: unknown) =>
            clipped(writeX(x instanceof Date ? x.getTime() : (x as number | string))),
        }),
      ],
    },
    label,
    "chart-sql",
  );
  const places = sorted.map((point) => points.indexOf(point));
  tie(
    svg,
    "chart-values",
    places.flatMap((place) => marks[place] ?? []),
  );
  for (const element of svg.querySelectorAll("[data-mark]"))
    element.setAttribute("data-mark", String(places[Number(element.getAttribute("data-mark"))] ?? 0));
  return svg;
}

const longest = 14; // letters of a label
const clipped = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** As many labels as fit beside each other. */
function thinned(
  xs: readonly (number | string)[],
  write: (x: number | string) => string,
  width: number,
): (number | string)[] {
  const widest = xs.reduce<number>((most, x) => Math.max(most, textWidth(clipped(write(x)))), 16) + 10;
  const every = Math.max(1, Math.ceil((xs.length * widest) / Math.max(1, width)));
  return xs.filter((_, i) => i % every === 0);
}

/** Steps of an axis of moments, in hours: they end where days and weeks do. */
const strides = [1, 2, 3, 6, 12, 24, 48, 168, 336, 672];

function valueTicksOf(
  [low, high]: readonly [number, number],
  kind: SqlChartColumn["kind"],
  width: number,
): number[] {
  const count = Math.max(2, Math.floor(width / (kind === "moment" ? 88 : 64)));
  if (kind !== "moment") return [...valueTicks(low, high, count)];
  const span = Math.max(1, high - low);
  const days = low % 86_400_000 === 0 && high % 86_400_000 === 0;
  const least = Math.max(span / count / 3_600_000, days ? 24 : 0);
  const step = (strides.find((hours) => hours >= least) ?? Math.ceil(least / 672) * 672) * 3_600_000;
  return Array.from({ length: Math.floor(span / step) + 1 }, (_, i) => low + i * step);
}
