import type { CellKindId } from "../../../notebook";
import { ChartForm } from "./chart";
import { CodingForm, CrosstabForm } from "./cut";
import { DispositionsForm } from "./dispositions";
import { DividerForm } from "./divider";
import type { CellForm } from "./form-types";
import { GapsForm } from "./gaps";
import { InputForm } from "./input";
import { ListForm } from "./list";
import { MetricForm } from "./metric";
import { NothingToChoose } from "./nothing-to-choose";
import { ReportForm } from "./report";
import { ScorecardForm } from "./scorecard";
import { StandingOutForm } from "./standing-out";
import { TableForm } from "./table";
import { TextForm } from "./text";

/** One form per kind of cell; null for a kind that is edited by its source alone or in its own view. */
export const cellForms: { readonly [K in CellKindId]: CellForm<K> | null } = {
  text: TextForm,
  input: InputForm,
  scorecard: ScorecardForm,
  metric: MetricForm,
  chart: ChartForm,
  dispositions: DispositionsForm,
  crosstab: CrosstabForm,
  coding: CodingForm,
  "code-checks": NothingToChoose,
  "tag-pairs": NothingToChoose,
  "silent-days": NothingToChoose,
  gaps: GapsForm,
  sql: null,
  actions: null,
  finding: null,
  report: ReportForm,
  divider: DividerForm,
  list: ListForm,
  "standing-out": StandingOutForm,
  table: TableForm,
  unknown: null,
};
