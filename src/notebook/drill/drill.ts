import {
  attemptRows,
  type AttemptsOf,
  checkRows,
  leadRows,
  listRows,
  type CodeCheck,
  type LeadsOf,
  type ListId,
} from "../../analysis";
import type { Sql } from "../../base";
import {
  callRows,
  dispositionCalls,
  durationRows,
  looseDeals,
  metricRows,
  sideRows,
  type AskOptions,
  type CallsOf,
  type DispositionCut,
  type DurationSpan,
  type LooseDeals,
  type MetricId,
  type RowPart,
  type RowSource,
  type Scope,
  type Side,
  type TimeOf,
} from "../../metrics";

/** The rows on one side of a metric's number, in the scope that the number was counted in. */
export interface MetricDrill {
  readonly kind: "metric";
  readonly metric: MetricId;
  readonly variant: string;
  readonly scope: Scope;
  readonly side: Side;
  /** Other rows of the same formula than those of its side. */
  readonly part?: RowPart;
  /** Of a number for a recurring part of time: which. */
  readonly time?: TimeOf;
}

/** Calls of a population that is no metric's. */
export interface CallsDrill extends CallsOf {
  readonly kind: "calls";
}

/** A list of calls that somebody should do something about. */
export interface ListDrill {
  readonly kind: "list";
  readonly list: ListId;
  readonly scope: Scope;
}

/** The calls that a number by disposition counts. */
export interface DispositionDrill {
  readonly kind: "disposition";
  readonly cut: DispositionCut;
  readonly scope: Scope;
}

/** Calls whose codes cannot be right, mean nothing, or stand together. */
export interface CheckDrill {
  readonly kind: "check";
  readonly check: CodeCheck;
  readonly scope: Scope;
}

/** The leads that a number counts. */
export interface LeadsDrill {
  readonly kind: "leads";
  readonly leads: LeadsOf;
  readonly scope: Scope;
}

/** Calls that took so long. */
export interface DurationDrill {
  readonly kind: "duration";
  readonly span: DurationSpan;
  readonly scope: Scope;
}

/** Deals won whose money is in no row of a table of money. */
export interface DealsDrill {
  readonly kind: "deals";
  readonly deals: LooseDeals;
  readonly scope: Scope;
}

/** Attempts by their number or by the hour of the week. */
export interface AttemptsDrill {
  readonly kind: "attempts";
  readonly attempts: AttemptsOf;
  readonly scope: Scope;
}

/** Rows behind a number or a mark that are a list by themselves, not a side of a formula. */
export type RowsDrill =
  | CallsDrill
  | ListDrill
  | DispositionDrill
  | CheckDrill
  | LeadsDrill
  | DurationDrill
  | DealsDrill
  | AttemptsDrill;

/** The rows behind a number or a mark. */
export type Drill = MetricDrill | RowsDrill;

/** A number that opens its rows: what it says, and what it opens. */
export interface DrillNumber {
  /** Which number of the cell, for tests and messages. */
  readonly name: string;
  /** How many rows it says there are; `distinct` where different values of that SQL are counted. */
  readonly said: number;
  readonly distinct: string | null;
  readonly drill: Drill;
}

/** Asks for exactly the rows that a number counts; `part` for others of the same formula. */
export function drillRows(sql: Sql, drill: Drill, ask: AskOptions = {}, part?: RowPart): Promise<RowSource> {
  switch (drill.kind) {
    case "metric": {
      const side = sideRows(drill.metric, drill.variant, drill.side);
      if (!side) throw new Error(`no rows on that side: ${drill.metric} ${drill.variant}`);
      return metricRows(sql, drill, side.index, part ?? drill.part ?? side.part, ask);
    }
    case "calls":
      return callRows(sql, drill, ask);
    case "disposition":
      return dispositionCalls(sql, drill.scope, drill.cut, ask);
    case "check":
      return checkRows(sql, drill.scope, drill.check, ask);
    case "attempts":
      return attemptRows(sql, drill.scope, drill.attempts, ask);
    case "deals":
      return looseDeals(sql, drill.scope, drill.deals, ask);
    case "duration":
      return durationRows(sql, drill.scope, drill.span, ask);
    case "leads":
      return leadRows(sql, drill.scope, drill.leads, ask);
    case "list":
      return listRows(sql, drill.list, drill.scope, ask);
  }
}
