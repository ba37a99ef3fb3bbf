import { cellKey } from "./cell-key";
import type { Graph } from "./graph";
import { runs } from "./outputs";
import { resolvePeriod } from "./period";
import type { RunnerInput } from "./runner-types";
import type { Cell, RunContext } from "./types";

/** What a cell's output should be of. */
export interface Want {
  readonly key: string;
  /** The key and the data version. */
  readonly full: string;
  readonly dataVersion: number;
  readonly context: Omit<RunContext, "sql" | "signal">;
}

/** What every cell that can run should be an output of. */
export function wantsOf(
  input: Partial<RunnerInput>,
  graph: Graph,
  cells: ReadonlyMap<string, Cell>,
  buildId: string,
): ReadonlyMap<string, Want> {
  const { view, params, settings, covered, dataVersion } = input;
  const wants = new Map<string, Want>();
  if (!view || !params || !settings || !covered || dataVersion === undefined) return wants;
  const period = resolvePeriod(view.period, view.compare, covered, settings.weekStart);
  const context = { period, filters: view.filters, params, settings };
  for (const id of graph.order) {
    const cell = cells.get(id);
    if (!cell || !runs(cell)) continue;
    const above = (graph.reads.get(id) ?? []).map((read) => wants.get(read)?.key ?? "");
    const key = cellKey(cell, { buildId, period, view, params, settings }, above);
    wants.set(id, { key, full: `${dataVersion} ${key}`, dataVersion, context });
  }
  return wants;
}
