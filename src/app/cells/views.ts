import type { ReactNode } from "react";
import type { CellKindId, CellOf, CellStatus, OutputOf } from "../../notebook";
import { ChartView } from "./chart";
import { DispositionsView } from "./dispositions";
import { GapsView } from "./gaps";
import { InputView } from "./input";
import { MetricView } from "./metric";
import { ScorecardView } from "./scorecard";
import { SqlView } from "./sql";
import { TextView } from "./text";
import { UnknownView } from "./unknown";

/** What a cell's view is given. `output` is the last one, also while a newer is on its way. */
export interface CellViewProps<K extends CellKindId> {
  readonly cell: CellOf<K>;
  readonly status: CellStatus;
  readonly output: OutputOf<K> | null;
}

/** One view per kind of cell: a kind without a view fails the type check here. */
export const cellViews: { readonly [K in CellKindId]: (props: CellViewProps<K>) => ReactNode } = {
  text: TextView,
  input: InputView,
  scorecard: ScorecardView,
  metric: MetricView,
  chart: ChartView,
  dispositions: DispositionsView,
  gaps: GapsView,
  sql: SqlView,
  unknown: UnknownView,
};
