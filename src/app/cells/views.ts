import type { ReactNode } from "react";
import type { CellKindId } from "../../notebook";
import type { CellViewProps } from "./cell-view-props";
import { ActionsView } from "./actions";
import { ChartView } from "./chart";
import { CodeChecksView } from "./code-checks";
import { CodingView } from "./coding";
import { CrosstabView } from "./crosstab";
import { DispositionsView } from "./dispositions";
import { DividerView } from "./divider";
import { FindingView } from "./finding";
import { GapsView } from "./gaps";
import { InputView } from "./input";
import { ListView } from "./list";
import { MetricView } from "./metric";
import { ReportView } from "./report";
import { ScorecardView } from "./scorecard";
import { SilentDaysView } from "./silent-days";
import { SqlView } from "./sql";
import { StandingOutView } from "./standing-out";
import { TableView } from "./table";
import { TagPairsView } from "./tag-pairs";
import { TextView } from "./text";
import { UnknownView } from "./unknown";

/** One view per kind of cell: a kind without a view fails the type check here. */
export const cellViews: { readonly [K in CellKindId]: (props: CellViewProps<K>) => ReactNode } = {
  text: TextView,
  input: InputView,
  scorecard: ScorecardView,
  metric: MetricView,
  chart: ChartView,
  dispositions: DispositionsView,
  crosstab: CrosstabView,
  coding: CodingView,
  "code-checks": CodeChecksView,
  "tag-pairs": TagPairsView,
  "silent-days": SilentDaysView,
  gaps: GapsView,
  sql: SqlView,
  actions: ActionsView,
  report: ReportView,
  finding: FindingView,
  divider: DividerView,
  list: ListView,
  "standing-out": StandingOutView,
  table: TableView,
  unknown: UnknownView,
};
