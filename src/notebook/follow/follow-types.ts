import type { Sql } from "../../base";
import type { MarkSelection, MetricParams } from "../../metrics";
import type { CoveredSpan } from "../period";
import type { Cell, CellOutput, NotebookSettings, ViewState } from "../types";

/** What is drawn over a chart at one moment of a gesture: what would be filtered by, were it let go of now. */
export type BrushSpan = MarkSelection;

/** What cells are to follow a brush with. */
export interface FollowInput {
  /** The engine that the cubes are asked of; asked while nobody waits, so with a low priority. */
  readonly sql: Sql;
  /** The cells on the screen that are to follow, without the one that is drawn over. */
  readonly cells: readonly Cell[];
  /** What is looked at now, and the notebook's own view of it. */
  readonly view: ViewState;
  readonly base: ViewState;
  readonly covered: CoveredSpan;
  readonly params: MetricParams;
  readonly settings: NotebookSettings;
  readonly dataVersion: number;
  /**
   * What the brushed chart gives for all of its area, and for the smallest area at either end: what its brush can ask
   * is somewhere between.
   */
  readonly spans: readonly BrushSpan[];
  readonly signal: AbortSignal;
  /** A cell follows from now on; until then it rests. */
  readonly onCell?: (cellId: string) => void;
}

/** Cells whose numbers can be had for any span of a brush without asking the engine. */
export interface Following {
  /**
   * The cells' outputs, by id, as if the span had been let go of. Nothing is waited for but microtasks. A cell that
   * cannot be answered for this very span is absent and rests until the brush does.
   */
  at(span: BrushSpan): Promise<ReadonlyMap<string, CellOutput>>;
  /** Cells that cannot follow, whatever the span: they are asked anew when the brush rests. */
  readonly resting: ReadonlySet<string>;
  /** What is kept for it in memory. */
  readonly bytes: number;
}
