import type { ErrorShape, Grain } from "../base";
import type {
  Benchmark,
  Comparison,
  Dimension,
  Dispositions,
  DispositionTrendRow,
  Filters,
  MetricId,
  MetricResult,
  MetricTrendRow,
  Scope,
  Volume,
} from "../metrics";
import type { SqlTables } from "../engine";
import type { AskContext, ExportTable } from "./ask-context";
import type { CellBase } from "./cell-base";
import type { ChartCell, ChartOutput } from "./chart-asks";
import type { GrainChoice } from "./chart-types";
import type { CompareChoice, InputCell, InputValues, PeriodChoice } from "./input-types";
import type { FindingCell, FindingOutput } from "./finding-types";
import type { DividerCell, ListCell, ListOutput } from "./list-types";
import type { OutputBase } from "./output-base";
import type { ActionsCell, ActionsOutput, ReportCell, ReportOutput } from "./report-types";
import type { SqlCell, SqlOutput } from "./sql-types";
import type { StandingOutCell, StandingOutOutput } from "./standing-out-types";
import type { TableCell, TableOutput } from "./table-types";
import type {
  CodeChecksCell,
  CodeChecksOutput,
  CodingCell,
  CodingOutput,
  CrosstabCell,
  CrosstabOutput,
  SilentDaysCell,
  SilentDaysOutput,
  TagPairsCell,
  TagPairsOutput,
} from "./workbench-types";

export * from "./ask-context";
export * from "./cell-base";
export type { ChartCell } from "./chart-asks";
export * from "./chart-types";
export * from "./input-types";
export * from "./finding-types";
export * from "./list-types";
export * from "./output-base";
export * from "./report-types";
export * from "./standing-out-types";
export * from "./table-types";
export * from "./workbench-types";

// -- The document ----

/** A notebook in memory: what its Markdown file says, and nothing about what is shown or running. */
export interface Notebook {
  readonly format: 1;
  readonly title: string;
  /** Front matter keys that this version does not know, byte for byte (YAML lines, or empty). */
  readonly extra: string;
  readonly cells: readonly Cell[];
}

/** Prose in Markdown. */
export interface TextCell extends CellBase {
  readonly kind: "text";
  readonly text: string;
}

/** Many metrics side by side; those that cannot be computed fold into one line. */
export interface ScorecardCell extends CellBase {
  readonly kind: "scorecard";
  readonly metrics: readonly MetricId[] | "all";
  /** Formulas of single metrics instead of the workspace's. */
  readonly variants: Readonly<Partial<Record<MetricId, string>>>;
  /** Offered, answered and lost by route first. */
  readonly volume: boolean;
}

/** One metric, large, with its development. */
export interface MetricCell extends CellBase {
  readonly kind: "metric";
  readonly metric: MetricId;
  readonly variant: string | null; // null: the metric's default
  readonly grain: GrainChoice; // of its sparkline
  readonly benchmark: string | null; // a benchmark's id; null: those shown by default
}

/** The disposition codes of the period with counts, shares and last period's shares. */
export interface DispositionsCell extends CellBase {
  readonly kind: "dispositions";
}

/** Where metrics stand to their targets and benchmarks, the gap that matters most first. */
export interface GapsCell extends CellBase {
  readonly kind: "gaps";
  readonly metrics: readonly MetricId[] | "all";
  readonly against: "any" | "target" | "benchmark";
}

/** A fence that this version does not know or cannot read, kept byte for byte. */
export interface UnknownCell extends CellBase {
  readonly kind: "unknown";
  readonly fence: string; // its first word, as written
  readonly source: string; // the whole fence, markers included
  /** Why a fence of a known kind could not be read; null when the kind is not known. */
  readonly problem: ErrorShape | null;
}

export type Cell =
  | TextCell
  | InputCell
  | ScorecardCell
  | MetricCell
  | ChartCell
  | DispositionsCell
  | GapsCell
  | CodeChecksCell
  | CodingCell
  | CrosstabCell
  | SilentDaysCell
  | TagPairsCell
  | SqlCell
  | ActionsCell
  | DividerCell
  | FindingCell
  | ListCell
  | ReportCell
  | StandingOutCell
  | TableCell
  | UnknownCell;
export type CellKindId = Cell["kind"];
export type CellOf<K extends CellKindId> = Extract<Cell, { kind: K }>;

// -- What a reader looks at ----

/** What inputs and filters are set to. It lives in the URL, never in the document. */
export interface ViewState {
  readonly period: PeriodChoice;
  /** The period of which a part was picked or drawn over: taking that off gives it back. */
  readonly within?: PeriodChoice;
  readonly compare: CompareChoice;
  readonly filters: Filters;
  /** Of the inputs with a name: what SQL reads as `$name`. */
  readonly values: InputValues;
}

// -- Running ----

/** What any cell is run with. */
export interface RunContext extends AskContext {
  /** Where SQL of people runs; null where there is no such place. */
  readonly tables: SqlTables | null;
  /** The outputs of the cells that it reads, by their names. */
  readonly above: ReadonlyMap<string, CellOutput>;
}

/** Keys and values of a cell's YAML body, as read. */
export type RawBody = Readonly<Record<string, unknown>>;

/** One kind of cell. Adding one is one file here, one line in the list, and one view in the app. */
export interface CellKind<C extends Cell, O> {
  readonly id: C["kind"];
  /** Keys of the body it understands, in the order they are written. */
  readonly keys: readonly string[];
  /** The full cell from what was written; throws AppError `cell_*` on what makes no sense. */
  complete(raw: RawBody, base: CellBase): C;
  /** The body to write; keys at their default are left out. */
  write(cell: C): RawBody;
  /** Names whose change makes it run again: other cells' names, `view.period`, `view.compare`, `view.filters`. */
  dependsOn(cell: C): readonly string[];
  /** The cell as it reads what was called `from` and is called `to` now; absent for kinds that read no other cell. */
  readonly rename?: (cell: C, from: string, to: string) => C;
  /** Null for kinds that have nothing to run. */
  readonly run: ((cell: C, context: RunContext) => Promise<O>) | null;
  readonly export: ((cell: C, output: O) => readonly ExportTable[]) | null;
}

// -- Outputs, by kind ----

export interface ScorecardOutput extends OutputBase {
  readonly kind: "scorecard";
  /** What its metrics were counted over. */
  readonly scope: Scope;
  /** Null when the cell does not ask for it. */
  readonly volume: Volume | null;
  /** In the cell's order, all of them; the view folds those that are `not_computable`. */
  readonly results: readonly MetricResult[];
}

export interface MetricOutput extends OutputBase {
  readonly kind: "metric";
  readonly scope: Scope;
  readonly result: MetricResult;
  readonly grain: Grain;
  readonly trend: readonly MetricTrendRow[];
}

export interface DispositionsOutput extends OutputBase {
  readonly kind: "dispositions";
  /** What its calls are. */
  readonly scope: Scope;
  readonly dispositions: Dispositions;
  /** How often each was the primary one, by day or longer. */
  readonly trend: readonly DispositionTrendRow[];
}

/** A metric beside its target or a benchmark of the same formula. */
export interface GapRow {
  readonly result: MetricResult;
  readonly benchmark: Benchmark;
  readonly comparison: Comparison | null;
  /** By week, up to the period's end. */
  readonly trend: readonly MetricTrendRow[];
  /** How many calls' worth the gap is; null on the good side. */
  readonly weight: number | null;
}

export interface GapsOutput extends OutputBase {
  readonly kind: "gaps";
  /** What its metrics were counted over. */
  readonly scope: Scope;
  readonly rows: readonly GapRow[];
}

export type CellOutput =
  | ScorecardOutput
  | MetricOutput
  | ChartOutput
  | DispositionsOutput
  | GapsOutput
  | CodeChecksOutput
  | CodingOutput
  | CrosstabOutput
  | SilentDaysOutput
  | TagPairsOutput
  | SqlOutput
  | ActionsOutput
  | FindingOutput
  | ListOutput
  | ReportOutput
  | StandingOutOutput
  | TableOutput;

/** `stale`: its output is shown but a newer one is due. `running` keeps the last output too. */
export type CellState = "idle" | "queued" | "running" | "current" | "stale" | "error";

/** What a cell's view draws. */
export interface CellStatus {
  readonly state: CellState;
  readonly output: CellOutput | null;
  readonly error: ErrorShape | null;
  /** Data version of `output`, or null without one. */
  readonly dataVersion: number | null;
  readonly notFilteredBy: readonly Dimension[];
  /** Milliseconds the last finished run took. */
  readonly ms: number | null;
  /** Somebody stopped it, or what it reads: it rests until it is run again. */
  readonly stopped: boolean;
}
