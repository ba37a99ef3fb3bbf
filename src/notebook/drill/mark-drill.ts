import type { ChartOutput } from "../chart-asks";
import type { Drill } from "./drill";
import { chartDrills } from "./drills-of-chart";

/** What a mark that no filter tells opens: a number of its chart by its name, or a stretch of a distribution. */
export function markDrill(
  output: ChartOutput,
  opens: { readonly number: string } | { readonly from: number | null; readonly to: number | null },
): Drill | null {
  if ("number" in opens) return chartDrills(output).find(({ name }) => name === opens.number)?.drill ?? null;
  if (output.chart !== "distribution") return null;
  const { from, to } = opens;
  const scope = { ...output.scope, compare: null };
  return { kind: "duration", scope, span: { column: output.spec.column, from, to } };
}
