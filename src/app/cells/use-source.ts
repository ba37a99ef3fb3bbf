import type { MetricValue } from "../../metrics";
import type { ResolvedPeriod } from "../../notebook";
import { useSession } from "../device";
import { useWords } from "../words";
import { sourceLine } from "./source-line";

/** The source line of a chart, for its exports; empty until there is something to export. */
export function useSource(
  output: { readonly period: ResolvedPeriod } | null,
  value: MetricValue | null,
): string {
  const words = useWords();
  const settings = useSession((state) => state.settings);
  const dataVersion = useSession(({ data }) => data?.version ?? 0);
  return output ? sourceLine(words, { value, period: output.period, settings, dataVersion }) : "";
}
