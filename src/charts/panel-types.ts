import type { Grain, Period } from "../base";
import type { Dimension, MetricId, MetricResult, MetricTrendRow, MetricValue, Unit } from "../metrics";
import type { DispositionTrendRow } from "./types";

/** One group's metric over time; `value` is of the whole period. */
export interface MetricPanelRow {
  readonly group: string;
  readonly value: MetricValue;
  readonly trend: readonly MetricTrendRow[];
}

/** One group's dispositions over time; `n` calls in all. */
export interface DispositionPanelRow {
  readonly group: string;
  readonly n: number;
  readonly trend: readonly DispositionTrendRow[];
}

/** What all small multiples say. */
export interface PanelsSpec {
  readonly by: Dimension;
  readonly grain: Grain;
  readonly period: Period;
  /** How many groups are not drawn. */
  readonly others: number;
  /** People with too little to be shown apart, or groups with too few people. */
  readonly suppressed: number;
  /** The workspace shows no people. */
  readonly closed: boolean;
}

export interface MetricPanelsSpec extends PanelsSpec {
  readonly metric: MetricId;
  readonly unit: Unit;
  /** Of all groups together, with what it is held against. */
  readonly result: MetricResult;
  /** Of the groups that are not drawn; null where all are. */
  readonly rest: MetricValue | null;
  /** All together over time; empty where a group is no more than a part of it. */
  readonly together: readonly MetricTrendRow[];
  /** Groups of too few people to be told. */
  readonly untold: number;
}

export interface DispositionPanelsSpec extends PanelsSpec {
  readonly measure: "count" | "share";
  /** The calls of the groups that are not drawn. */
  readonly rest: number;
}
