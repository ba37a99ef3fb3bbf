import { useCallback } from "react";
import type { Period } from "../../base";
import type { Filters, Scope, Side } from "../../metrics";
import { plainScope, type Drill, type MarkPopulation } from "../../notebook";
import { useDevice, useSession } from "../device";
import { useNotebook } from "../notebook/notebook-context";
import { notebookSettings, paramsOf } from "../params";
import type { Layer } from "../rows/rows-view";
import { rowsOfDrill } from "./rows-of-drill";
import { drillOf } from "./drill-of";

/** What to open: the rows of a population within what a mark selects. */
export interface OpenCalls {
  readonly title: string;
  readonly selection: { readonly filters: Filters; readonly period?: Period };
  /** All real calls where absent. */
  readonly population?: MarkPopulation;
  /** Of a metric: which side of the ratio; what it was counted over where absent. */
  readonly side?: Side;
  /** What the cell's numbers were counted over; what the notebook shows now where absent. */
  readonly scope?: Scope;
}

export interface DrillActions {
  /** The list of exactly the calls behind a number or mark. */
  openCalls(of: OpenCalls): void;
  /** The same for what a cell's numbers say they open. */
  openDrill(title: string, drill: Drill): void;
  /** One call. */
  openCall(systemId: string, callId: string): void;
}

/** Opens the calls behind numbers and marks, from the side. */
export function useDrill(): DrillActions {
  const { session } = useDevice();
  const { period, view } = useNotebook();
  const settings = useSession((state) => state.settings);
  const benchmarks = useSession((state) => state.benchmarks);
  const open = useCallback((layer: Layer) => session.setState({ drill: [layer] }), [session]);
  const openDrill = useCallback(
    (title: string, drill: Drill) => open({ kind: "rows", title, rows: rowsOfDrill(drill) }),
    [open],
  );
  const openCalls = useCallback(
    ({ title, selection, population = { calls: "real" }, side = "denominator", ...of }: OpenCalls) => {
      const scope =
        of.scope ??
        plainScope({
          period,
          filters: view.filters,
          params: paramsOf(settings),
          settings: notebookSettings(settings, benchmarks),
        });
      openDrill(title, drillOf(population, scope, selection, side));
    },
    [openDrill, period, view.filters, settings, benchmarks],
  );
  const openCall = useCallback(
    (systemId: string, callId: string) => open({ kind: "call", systemId, callId }),
    [open],
  );
  return { openCalls, openDrill, openCall };
}
