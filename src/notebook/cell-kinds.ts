import type { Cell, CellKindId, CellKind, CellOf, CellOutput } from "./types";
import { actions } from "./cells/actions";
import { chart } from "./cells/chart";
import { codeChecks } from "./cells/code-checks";
import { coding } from "./cells/coding";
import { crosstab } from "./cells/crosstab";
import { dispositions } from "./cells/dispositions";
import { divider } from "./cells/divider";
import { finding } from "./cells/finding";
import { gaps } from "./cells/gaps";
import { input } from "./cells/input";
import { list } from "./cells/list";
import { metric } from "./cells/metric";
import { report } from "./cells/report";
import { scorecard } from "./cells/scorecard";
import { silentDays } from "./cells/silent-days";
import { sql } from "./cells/sql";
import { standingOut } from "./cells/standing-out";
import { table } from "./cells/table";
import { tagPairs } from "./cells/tag-pairs";
import { text } from "./cells/text";
import { unknown } from "./cells/unknown";

/** The output that a kind of cell makes; never for kinds that do not run. */
export type OutputOf<K extends CellKindId> = Extract<CellOutput, { kind: K }>;

/** Every kind of cell. The app's list of views is typed by this one. */
export const cellKinds: { readonly [K in CellKindId]: CellKind<CellOf<K>, OutputOf<K>> } = {
  text,
  input,
  scorecard,
  metric,
  chart,
  dispositions,
  crosstab,
  coding,
  "code-checks": codeChecks,
  "tag-pairs": tagPairs,
  "silent-days": silentDays,
  gaps,
  sql,
  actions,
  divider,
  finding,
  list,
  report,
  "standing-out": standingOut,
  table,
  unknown,
};

/** The kind of a cell, whichever it is: it takes that cell and no other. */
export const kindOf = (cell: Cell): CellKind<Cell, CellOutput> =>
  cellKinds[cell.kind] as unknown as CellKind<Cell, CellOutput>;
