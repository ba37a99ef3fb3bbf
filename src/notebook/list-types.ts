import type { Cell as SqlCellValue } from "../base";
import type { ListId } from "../analysis";
import type { Cut, Scope } from "../metrics";
import type { CellBase } from "./cell-base";
import type { OutputBase } from "./output-base";

/** A line between parts of a notebook. */
export interface DividerCell extends CellBase {
  readonly kind: "divider";
  readonly pageBreak: boolean;
}

/** Calls that somebody should do something about. */
export interface ListCell extends CellBase {
  readonly kind: "list";
  readonly list: ListId;
  /** So many rows are shown on the page; 0: only how many there are. */
  readonly rows: number;
}

export interface ListOutput extends OutputBase {
  readonly kind: "list";
  readonly list: ListId;
  readonly scope: Scope;
  /** Columns that the data lacks; nothing is counted then, and that is not "none". */
  readonly needs: readonly string[];
  /** Calls it is chosen from, and those of them of which cannot be told whether they belong to it. */
  readonly of: number;
  readonly untold: number;
  /** How many there are; null where it cannot be told. */
  readonly total: number | null;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** How many of them are overdue; null where the list has no dates. */
  readonly overdue: number | null;
  /** The first rows, in the list's order. */
  readonly rows: readonly (readonly SqlCellValue[])[];
  /** What the policy on people leaves of the moments of those rows, by column; absent in reports sealed before it was kept. */
  readonly cuts?: readonly (readonly (Cut | null)[])[];
  /** By campaign, the most first, where the list is of campaigns' breaches; else empty. */
  readonly byCampaign: readonly { readonly campaign: string; readonly n: number }[];
}
