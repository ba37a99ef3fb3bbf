import type { RuleCount, TagPairs, UnmappedCode } from "../analysis";
import type { CutBy, DispositionPopulation, MovedShare, Scope, SilentDays } from "../metrics";
import type { CellBase } from "./cell-base";
import { filterInputs, type FilterInputId } from "./input-types";
import type { OutputBase } from "./output-base";

/** By what dispositions can be told apart: filters but the disposition itself, the hour, which attempt at the lead. */
export const cutChoices = [
  ...filterInputs.filter((id): id is Exclude<FilterInputId, "disposition"> => id !== "disposition"),
  "hour",
  "attempt",
] as const;
export type CutChoice = (typeof cutChoices)[number];

/** Dispositions across something else: what came of the calls of each queue, agent, hour, ... */
export interface CrosstabCell extends CellBase {
  readonly kind: "crosstab";
  readonly by: CutChoice;
  /** So many rows, the others together. */
  readonly top: number;
}

/** Counts of one group by disposition; plain pairs, since outputs are stored. */
export interface CrosstabRow {
  readonly group: string; // as stored; `(none)` without a value
  readonly n: number;
  readonly codes: readonly (readonly [code: string, n: number])[];
}

/** What every output says that is told apart by something. */
export interface CutOutput extends OutputBase {
  readonly scope: Scope;
  readonly by: CutChoice;
  readonly cut: CutBy;
  readonly population: DispositionPopulation["id"];
  /** Columns that the data lacks. */
  readonly needs: readonly string[];
  /** People with too little to be shown apart; they are in the whole. */
  readonly suppressed: number;
  /** The workspace shows no people: there are no rows. */
  readonly closed: boolean;
}

export interface CrosstabOutput extends CutOutput {
  readonly kind: "crosstab";
  readonly rows: readonly CrosstabRow[];
  /** What the rows beyond `top` come to, and how many they are. */
  readonly rest: { readonly groups: number; readonly row: CrosstabRow } | null;
  readonly whole: CrosstabRow;
  /** Shares of the rows that surely changed since the period compared with; null where none is compared. */
  readonly moved: readonly MovedShare[] | null;
}

/** How much is coded, and who leaves it out. */
export interface CodingCell extends CellBase {
  readonly kind: "coding";
  readonly by: CutChoice;
  readonly top: number;
}

export interface CodingRow {
  readonly group: string;
  readonly n: number;
  readonly coded: number;
  readonly unmapped: number;
  readonly uncoded: number;
  /** The 95 % interval of the share coded. */
  readonly low: number;
  readonly high: number;
}

export interface CodingOutput extends CutOutput {
  readonly kind: "coding";
  /** Who leaves out most first. */
  readonly rows: readonly CodingRow[];
  readonly rest: { readonly groups: number; readonly row: CodingRow } | null;
  readonly whole: CodingRow;
}

/** Open days on which the data has no calls. */
export interface SilentDaysCell extends CellBase {
  readonly kind: "silent-days";
}

export interface SilentDaysOutput extends OutputBase, SilentDays {
  readonly kind: "silent-days";
}

/** What cannot be right about the codes, and codes without a meaning. */
export interface CodeChecksCell extends CellBase {
  readonly kind: "code-checks";
}

export interface CodeChecksOutput extends OutputBase {
  readonly kind: "code-checks";
  readonly scope: Scope;
  readonly rules: readonly RuleCount[];
  /** The most frequent first. */
  readonly unmapped: readonly UnmappedCode[];
}

/** Tags that occur together. */
export interface TagPairsCell extends CellBase {
  readonly kind: "tag-pairs";
}

export interface TagPairsOutput extends OutputBase, TagPairs {
  readonly kind: "tag-pairs";
  readonly scope: Scope;
}
