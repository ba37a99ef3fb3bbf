import type { FileKind, ParamValue } from "../../base";

/** A mapping compiled for one file: a SELECT over a relation of raw text that gives rows of a kind. */
export interface Compiled {
  readonly kind: FileKind;
  /** The SELECT; `source` is SQL of a relation with `rec` (record number) and `c0`, `c1`, ...; with
   *  `seen` the table `imp_seen(h, n)` says how often a key occurred in earlier slices. */
  select(source: string, seen?: boolean): string;
  /** Values that the SELECT reads by `getvariable('imp_...')`. */
  readonly params: Readonly<Record<string, ParamValue>>;
  /** Canonical columns the SELECT gives, in order. */
  readonly columns: readonly string[];
  /** Those of them that are NULL in every row, since the file has nothing for them. */
  readonly silent: readonly string[];
  /** `src_*` columns it gives. */
  readonly originals: readonly string[];
  /**
   * Canonical column by the `src_*` column it was read from as it stands: an original that says the same as it is not
   * kept. NULL in such an original means *as the canonical column says* (`asText`), the empty text means empty.
   */
  readonly repeats: Readonly<Record<string, string>>;
  /** Source columns that hold names of people who work here, wherever they stand. */
  readonly people: readonly string[];
  /** Header names that no canonical column reads, save dropped ones. */
  readonly unused: readonly string[];
  /** Source columns that each canonical column is read from. */
  readonly reads: Readonly<Record<string, readonly string[]>>;
  /** True when the outside party's number is masked where rows are written. */
  readonly maskedContact: boolean;
  /** True when an hour that occurs twice may need the file's order (rows with `_twice` > 0). */
  readonly local: boolean;
  /** Durations that the file does not give: they run from one of a call's moments to another. */
  readonly elapsed: readonly ("wait_s" | "talk_s" | "duration_s")[];
  /** True when `call_id` counts equal rows (`_key`), so that earlier slices' counts matter. */
  readonly counted: boolean;
  /** 1 + the last column that is read: shorter records are rejected. */
  readonly needed: number;
  /** True when the rows are legs, from which calls are made. */
  readonly legs: boolean;
  /** True when records may have more fields than the header. */
  readonly ragged: boolean;
}

/** Helper columns beside the canonical ones, all prefixed so that nothing else can be called so. */
export const helpers = {
  reject: "_reject", // reason or NULL
  rejectColumn: "_reject_column", // canonical column at fault
  rejectValue: "_reject_value",
  excluded: "_excluded", // phantom, in_progress, ... or NULL
  twice: "_twice", // seconds between the two meanings of an ambiguous hour, else 0
  key: "_key", // identity as written, hashed
  leg: "_leg", // what tells a leg from the others of its call, in any export
  content: "_content", // tells legs of one key in one file apart; rows equal in it are the same leg written twice
  legId: "_leg_id", // the leg's own id where its call has another leg's
  phone: "_phone", // what its number has in common with those that are read alike
  wall: "_wall", // local wall clock as written, for the file's order
} as const;
