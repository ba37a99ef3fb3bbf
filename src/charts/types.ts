import type { Catalogue, Grain, Period, Weekday } from "../base";
import type {
  Dimension,
  DispositionPopulation,
  MarkSelection,
  MetricId,
  MetricResult,
  TimePart,
  Unit,
} from "../metrics";

export type { MarkSelection } from "../metrics";

/** What happened on a day, or from one to another, both counted: `YYYY-MM-DD`. */
export interface ChartNote {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** Places of a picture, both ends inclusive: columns from left to right, rows from top to bottom. */
export interface Area {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** A picture over which an area can be drawn that filters by the calls in it. */
export interface Brushable {
  /** Edges of the columns and the rows in the picture's own pixels: one more than there are places. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** The most that an area which begins at this place takes; everything where absent. */
  within?(place: readonly [number, number]): Area;
  select(area: Area): MarkSelection;
  /** The area in words. */
  name(area: Area): string;
}

/** How values and words are written for the reader; made by the app from the i18n layer. */
export interface ChartContext {
  /** CSS pixels. */
  readonly width: number;
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  readonly number: (value: number, fractionDigits?: number) => string;
  readonly percent: (share: number, fractionDigits?: number) => string;
  readonly duration: (seconds: number) => string;
  readonly date: (iso: string, grain: Grain) => string;
  readonly weekday: (iso: Weekday, length?: "short" | "long") => string;
  readonly hour: (hour: number) => string;
  readonly disposition: (code: string) => string;
  /** A stored value of what divides calls, and what divides them, as the reader calls them. */
  readonly group: (by: GroupBy, value: string) => string;
  readonly groups: (by: GroupBy) => string;
  /** The workspace's dispositions; only those that Dialbook knows by itself where absent. */
  readonly catalogue?: Catalogue;
  /** What happened when, for charts over time. */
  readonly notes?: readonly ChartNote[];
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
}

/** What divides calls into groups. */
export type GroupBy = Dimension | TimePart;

/** The numbers of a chart, as drawn; columns are named in the reader's language, moments are ISO. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** How the numbers of a column are written for a reader, by its place; plain numbers where absent. */
  readonly write?: readonly (((value: number) => string) | null)[];
}

/** A point's shape in a legend: what says it without colour. */
export type PointShape = "star" | "diamond" | "triangle" | "square" | "ring";

/** One line of a legend. `colour` is a CSS colour made of variables. */
export interface LegendItem {
  readonly key: string;
  readonly label: string;
  readonly colour: string;
  readonly hatched: boolean;
  readonly shape: "block" | "line" | "dashes" | PointShape;
  /** For `<i class="chart-swatch" data-colour="...">`, which charts.css paints. */
  readonly swatch: string;
  /** The calls it stands for, as a mark has them; nothing where absent. */
  readonly select?: MarkSelection;
}

/** A number of the chart, as the notebook names it, or a stretch of a distribution; and in words what is opened. */
export type MarkOpens = { readonly label: string } & (
  | { readonly number: string }
  | {
      /** Seconds: longer than this and at most `to`; null for no such end. */
      readonly from: number | null;
      readonly to: number | null;
    }
);

/** What a mark stands for. The element carries its place in `Drawn.marks` as `data-mark`. */
export interface DrawnMark {
  readonly title: string;
  readonly lines: readonly string[];
  /** The calls it stands for, by which a click on it filters; null for none that filters can tell. */
  readonly select: MarkSelection | null;
  /** What it opens where no filter tells its rows. */
  readonly opens?: readonly MarkOpens[];
}

/** What is written around a picture, as of the rows that its marks were moved to. */
export interface Moved {
  readonly subtitle: string;
  /** Where it names the calls, too; as it was where absent. */
  readonly title?: string;
  /** Entries of the legend that read otherwise now, by key. */
  readonly legend?: Readonly<Record<string, string>>;
}

/** Shows other rows of the same calls in a picture that stands, on the scales that it was drawn with and without Plot. */
export interface Update<Spec, Row> {
  /** Null where these rows do not fit the picture, which is then as it was drawn. */
  to(rows: readonly Row[], spec: Spec): Moved | null;
  /** Everything as it was drawn. */
  back(): void;
}

/** A chart as drawn: the picture, its description in a sentence or two, and the numbers it shows. */
export interface Drawn<Spec = never, Row = never> {
  readonly svg: SVGSVGElement;
  readonly title: string;
  /** Unit and count, to be set under the title. */
  readonly subtitle: string;
  readonly description: string;
  readonly table: ChartTable;
  readonly legend: readonly LegendItem[];
  readonly marks: readonly DrawnMark[];
  /** The places over which an area can be drawn; nothing where absent. */
  readonly brush?: Brushable;
  /** Its marks follow while an area is drawn over another picture; they do not where absent. */
  readonly update?: Update<Spec, Row>;
  /** True when there was nothing to draw and the picture says so. */
  readonly empty: boolean;
}

/** One chart form; adding one is one file and one line. */
export interface Chart<Spec, Row> {
  readonly id: string;
  draw(rows: readonly Row[], spec: Spec, context: ChartContext): Drawn<Spec, Row>;
}

/** Buckets are local `YYYY-MM-DDTHH:MM:SS`. */
export interface DispositionTrendRow {
  readonly bucket: string;
  readonly code: string;
  readonly n: number;
}

/** `n` is the mean number of calls per observed day. */
export interface HeatRow {
  readonly weekday: Weekday;
  readonly hour: number;
  readonly n: number;
  readonly daysObserved: number;
}

export interface MetricTrendRow {
  readonly bucket: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  readonly partial: boolean;
}

export interface DispositionTrendSpec {
  readonly grain: Grain;
  readonly measure: "count" | "share";
  readonly period?: Period;
  /** Which calls are counted. */
  readonly population?: DispositionPopulation["id"];
  /** At most so many codes are shown apart; the smaller ones are added up. */
  readonly top?: number;
}

export interface HeatSpec {
  readonly weekStart: Weekday;
  readonly measure: "count" | "share";
  readonly period?: Period;
}

export interface MetricTrendSpec {
  readonly metric: MetricId;
  readonly grain: Grain;
  readonly unit: Unit;
  readonly period?: Period;
  /** Gives the currency and the first benchmark to draw. */
  readonly result?: MetricResult;
  /** What it is compared with, matched by position: the period before, or others in the same days. */
  readonly previous?: readonly MetricTrendRow[];
  /** The queue or team whose the compared values are; the period before where absent. */
  readonly against?: string;
  readonly target?: number;
}
