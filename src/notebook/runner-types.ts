import type { Sql } from "../base";
import type { SqlTables } from "../engine";
import type { MetricParams } from "../metrics";
import type { CoveredSpan } from "./period";
import type {
  Cell,
  CellOutput,
  CellStatus,
  Notebook,
  NotebookSettings,
  RunContext,
  ViewState,
} from "./types";

/** What a runner follows. Until document, view, params, settings and covered are there, nothing runs. */
export interface RunnerInput {
  readonly document: Notebook;
  readonly view: ViewState;
  readonly params: MetricParams;
  readonly settings: NotebookSettings;
  /** Null without data. */
  readonly covered: CoveredSpan | null;
  readonly dataVersion: number;
  /** Ids of cells on screen; the others wait until they are. */
  readonly visible: ReadonlySet<string> | "all";
  /** False while the engine starts: only cached outputs are shown. */
  readonly ready: boolean;
  /** True: SQL cells run only when `run` or `retry` says so, and show their last result as stale until then. */
  readonly manual?: boolean;
}

/** An output kept from an earlier session, with the data it was counted from. */
export interface CachedOutput {
  readonly dataVersion: number;
  readonly output: CellOutput;
}

/** Where outputs are kept between sessions. Values are structured-cloneable. */
export interface ResultCache {
  get(key: string): Promise<CachedOutput | null>;
  put(key: string, value: CachedOutput): Promise<void>;
}

/** Where it is remembered what somebody stopped. */
export interface StoppedRuns {
  has(key: string): boolean;
  add(key: string): unknown;
  delete(key: string): unknown;
}

export interface RunnerOptions {
  readonly sql: Sql;
  /** Where SQL of people runs; without it their cells say so. */
  readonly tables?: SqlTables;
  /** Of this build of the app: another one may count differently. */
  readonly buildId: string;
  readonly cache: ResultCache | null;
  /**
   * Runs that somebody stopped, by their keys: they outlive this runner, so that what ran away does not begin again by
   * itself when its notebook is opened again. A set of its own by default.
   */
  readonly stopped?: StoppedRuns;
  /** Called after the status of a cell changed. */
  readonly onChange: (cellId: string) => void;
  /** How a cell is run; the cell kinds' own way by default. */
  readonly run?: (cell: Cell, context: RunContext) => Promise<CellOutput | null>;
  /** Cells asked of the engine at once. */
  readonly concurrency?: number;
}

/** Keeps the cells of one notebook current. */
export interface Runner {
  /** Takes what changed, cancels what no longer matters, runs what is affected and visible. */
  set(change: Partial<RunnerInput>): void;
  /** The same object until it changes. */
  status(cellId: string): CellStatus;
  /** Runs a cell again: one whose run failed or was cancelled, or one that a person wants to see counted anew. */
  retry(cellId: string): void;
  /** Runs cells that wait for it, with all that they read. */
  run(cellIds: readonly string[] | "all"): void;
  /** Stops everything that runs or waits; it stays so until something changes or `retry`. */
  cancel(): void;
  /** Stops one cell, and with it what waits for it; the others go on. */
  stop(cellId: string): void;
  /** Resolves when nothing runs or waits that could run. */
  idle(): Promise<void>;
  close(): void;
}
