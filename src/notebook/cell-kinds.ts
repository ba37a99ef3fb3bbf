import type { CellKindId, CellKind, CellOf, CellOutput } from "./types";
import { chart } from "./cells/chart";
import { dispositions } from "./cells/dispositions";
import { gaps } from "./cells/gaps";
import { input } from "./cells/input";
import { metric } from "./cells/metric";
import { scorecard } from "./cells/scorecard";
import { sql } from "./cells/sql";
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
  gaps,
  sql,
  unknown,
};
