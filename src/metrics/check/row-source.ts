import type { Params } from "../../base";
import type { FactId } from "../types";

/** Rows that can be asked for page by page: a relation with a condition, and the variables that both read. */
export interface RowSource {
  readonly fact: FactId;
  /** A SELECT, NULLs and all. */
  readonly sql: string;
  readonly params: Params;
  readonly columns: readonly RowColumn[];
  /** Columns by which equals are told apart, so that pages never overlap. */
  readonly key: readonly string[];
  /** Moments of which the policy on people may leave out the time of day: `cutOf` a row tells. */
  readonly cut?: readonly string[];
  /** They are inbound calls, although no column says so. */
  readonly inbound?: true;
  /** Its SELECT has `due_by_rule` beside its columns: `due_local` was worked out from the call's own day. */
  readonly dueByRule?: true;
}

export interface RowColumn {
  readonly name: string;
  readonly type: string; // DuckDB's
}
