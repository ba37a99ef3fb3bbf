import type { Grain } from "../base";
import type { CallPopulation, Dimension, DispositionPopulation, MetricId, MetricResult } from "../metrics";
import type { CellBase } from "./cell-base";
import type { TableBy } from "./table-types";
import type { AskContext, ExportTable } from "./ask-context";

export type GrainChoice = Grain | "auto";
export type Measure = "count" | "share";

/** What a chart cell can say beside its chart; each chart takes some of it (`ChartTakes`), the rest is as in `bareChart`. */
export interface ChartFields {
  readonly metric: MetricId | null;
  readonly variant: string | null; // null: the formula in force
  readonly grain: GrainChoice;
  readonly measure: Measure;
  /** What divides the calls. */
  readonly by: TableBy | null;
  /** Which length of time is counted, by its column of `calls`. */
  readonly column: string | null;
  /** At most so many groups apart; null: as many as the chart shows by itself. */
  readonly top: number | null;
  /** The order of the groups; null: what suits them. */
  readonly sort: ChartSort | null;
}

/** The largest value first, the best, the worst, the largest group, or as names and time go. */
export const chartSorts = ["value", "best", "worst", "size", "order"] as const;
export type ChartSort = (typeof chartSorts)[number];

/** A chart's cell as its asking reads it. */
export interface AskedChart extends CellBase, ChartFields {}

/** What a chart takes of `ChartFields`; a field that is absent here is refused in its cell. */
export interface ChartTakes {
  /** It is about one metric, which has to be named; `variant` comes with it. */
  readonly metric?: readonly MetricId[];
  readonly grain?: true;
  readonly measure?: true;
  /** It is divided by one of these, which has to be named. */
  readonly by?: readonly TableBy[];
  /** It is about one of these, which has to be named. */
  readonly column?: readonly string[];
  readonly top?: true;
  readonly sort?: readonly ChartSort[];
}

/** What a chart has found: `rows` and `spec` go to the drawing of the same id in the charts layer. */
export interface ChartAnswer<Row, Spec> {
  readonly rows: readonly Row[];
  readonly spec: Spec;
  /** The chart's metric over the whole period, for its formula and limits; null for charts without one. */
  readonly result: MetricResult | null;
  /** Filters in force that cannot narrow it; none where absent. */
  readonly notFilteredBy?: readonly Dimension[];
}

/** Calls by their primary codes, of a population of its own. */
export interface CodedPopulation {
  readonly coded: DispositionPopulation["id"];
}

/** How one chart asks for its numbers. Adding a chart is one of these, its drawing, and a line in each list. */
export interface ChartAsk<Row, Spec> {
  readonly takes: ChartTakes;
  /** What a new one is about, as a person adds it. */
  readonly first: Partial<ChartFields>;
  /** Columns of calls that it has nothing to show without. */
  readonly needs?: readonly string[];
  /** It says something of the period compared with. */
  readonly compares: boolean;
  /** It asks of the calls with one value of this, then of those with another. */
  readonly apart?: (cell: AskedChart) => Dimension;
  /** Which calls its marks count, where they are not its metric's. */
  readonly counts?: (spec: Spec) => CallPopulation | CodedPopulation;
  run(cell: AskedChart, context: AskContext): Promise<ChartAnswer<Row, Spec>>;
  export(name: string, answer: ChartAnswer<Row, Spec>): readonly ExportTable[];
}
