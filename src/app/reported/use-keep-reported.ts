import { useEffect } from "react";
import { filtered, type MetricResult } from "../../metrics";
import type { CellStatus, ResolvedPeriod } from "../../notebook";
import { useDevice, useSession } from "../device";
import { liveSamples } from "../import/sample-system";
import { useNotebook } from "../notebook/notebook-context";
import { keepReported } from "./keep-reported";

/**
 * Remembers figures of complete periods that are shown without filters, so that a later change can be announced. Invented calls make way
 * for real ones, which restates nothing.
 */
export function useKeepReported(
  output: { readonly period: ResolvedPeriod } | null,
  results: readonly MetricResult[],
  status: CellStatus,
): void {
  const { engine, store } = useDevice();
  const { view } = useNotebook();
  const settings = useSession((state) => state.settings);
  const version = useSession(({ data }) => data?.version ?? 0);
  const invented = useSession(({ data }) => liveSamples(data?.datasets ?? []).length > 0);
  const fit =
    !invented &&
    output !== null &&
    status.state === "current" &&
    status.dataVersion === version &&
    filtered(view.filters).length === 0;
  useEffect(() => {
    if (!fit) return;
    // a device that keeps no figures has none to announce; the numbers themselves are unharmed
    keepReported({ engine, store }, results, output.period, settings, version).catch(() => undefined);
  }, [fit, engine, store, results, output, settings, version]);
}
