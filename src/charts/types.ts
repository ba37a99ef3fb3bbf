/** How values and words are written for the reader; made by the app from the i18n layer. */
export interface ChartContext {
  readonly width: number;
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  readonly duration: (seconds: number) => string;
  readonly date: (iso: string, grain: "hour" | "day" | "week" | "month" | "quarter") => string;
  readonly weekday: (iso: 1 | 2 | 3 | 4 | 5 | 6 | 7, length?: "short" | "long") => string;
  readonly hour: (hour: number) => string;
  readonly disposition: (code: string) => string;
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
}

/** A chart as drawn: the picture, its description in a sentence or two, and the numbers it shows. */
export interface Drawn {
  readonly svg: SVGSVGElement;
  readonly title: string;
  readonly description: string;
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] };
}

/** One chart form; adding one is one file and one line. */
export interface Chart<Spec, Row> {
  readonly id: string;
  draw(rows: readonly Row[], spec: Spec, context: ChartContext): Drawn;
}

export interface DispositionTrendRow { readonly bucket: string; readonly code: string; readonly n: number }
export interface HeatRow { readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7; readonly hour: number; readonly n: number; readonly daysObserved: number }
export interface MetricTrendRow {
  readonly bucket: string; readonly value: number | null; readonly low: number | null; readonly high: number | null; readonly n: number;
  readonly partial: boolean;
}
