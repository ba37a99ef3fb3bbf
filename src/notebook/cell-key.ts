import { filtered, isInverted, namedIn, type Filters, type MetricParams } from "../metrics";
import { dependencies } from "./outputs";
import type { Cell, NotebookSettings, ResolvedPeriod, ViewState } from "./types";
import { writeCellBody } from "./write";

/** Everything but the data on which a cell's output depends. */
export interface KeyInput {
  readonly buildId: string;
  readonly period: ResolvedPeriod;
  readonly view: ViewState;
  readonly params: MetricParams;
  readonly settings: NotebookSettings;
}

/** Equal texts mean equal outputs on equal data: what a result is cached by. Nothing in it tells the time of day. */
export function cellKey(cell: Cell, input: KeyInput, upstreamKeys: readonly string[]): string {
  const names = dependencies(cell);
  return JSON.stringify([
    input.buildId,
    cell.kind,
    writeCellBody(cell),
    names.includes("view.period") && [input.period.period, input.period.partial],
    names.includes("view.compare") && [input.period.compare, input.period.other ?? null],
    names.includes("view.filters") && filtersKey(input.view.filters),
    sorted(input.params),
    input.settings.weekStart,
    input.settings.rules ? JSON.stringify(input.settings.rules) : null,
    input.settings.people ?? null,
    upstreamKeys,
  ]);
}

const filtersKey = (filters: Filters): readonly unknown[] =>
  filtered(filters)
    .sort()
    .map((dimension) => [dimension, isInverted(filters[dimension]), [...namedIn(filters[dimension])].sort()]);

const sorted = (record: object): readonly unknown[] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
