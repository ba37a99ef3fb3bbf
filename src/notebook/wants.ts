import { cellKey } from "./cell-key";
import type { Graph } from "./graph";
import { runs } from "./outputs";
import { resolvePeriod } from "./period";
import type { RunnerInput } from "./runner-types";
import { isValueInput, type Cell, type InputValues, type RunContext } from "./types";

/** What a cell's output should be of. */
export interface Want {
  readonly key: string;
  /** The key and the data version. */
  readonly full: string;
  readonly dataVersion: number;
  readonly context: Omit<RunContext, "sql" | "signal" | "tables" | "above">;
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
  const base = { period, filters: view.filters, params, settings, dataVersion };
  for (const id of graph.order) {
    const cell = cells.get(id);
    if (!cell || !runs(cell)) continue;
    const reads = graph.reads.get(id) ?? [];
    const values = valuesRead(reads, cells, view.values);
    const context = { ...base, values };
    const above = reads.map((read) => wants.get(read)?.key ?? valueKey(cells.get(read), values));
    const key = cellKey(cell, { buildId, period, view, params, settings }, above);
    wants.set(id, { key, full: `${dataVersion} ${key}`, dataVersion, context });
  }
  return wants;
}

/** The values of those inputs that a cell reads. */
const valuesRead = (
  reads: readonly string[],
  cells: ReadonlyMap<string, Cell>,
  values: InputValues,
): InputValues =>
  Object.fromEntries(
    reads.flatMap((id) => {
      const cell = cells.get(id);
      return cell && isValueInput(cell) ? [[cell.name, values[cell.name] ?? cell.default]] : [];
    }),
  );

const valueKey = (cell: Cell | undefined, values: InputValues): string =>
  cell && isValueInput(cell) ? JSON.stringify([cell.name, values[cell.name]]) : "";
