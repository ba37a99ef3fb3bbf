import { callsByImport } from "../../metrics";
import { runs, type CellOutput, type Sealed } from "../../notebook";
import type { SealedReport } from "../../store";
import type { Device } from "../device";
import type { OpenNotebook } from "../notebook/notebook-context";
import { notebookSettings, paramsOf } from "../params";

/** Keeps a notebook as it is shown: every cell is counted to its end, then its outputs are stored with the rules. */
export async function sealReport(
  { engine, store, session }: Device,
  { document, view, period, covered, runner }: OpenNotebook,
  language: "en" | "ar",
): Promise<SealedReport> {
  runner.runner.set({ visible: "all" });
  await runner.runner.idle();
  const { settings, benchmarks, data } = session.getState();
  const outputs: Record<string, CellOutput> = {};
  for (const cell of document.cells.filter(runs)) {
    const { output } = runner.runner.status(cell.id);
    if (output) outputs[cell.id] = output;
  }
  const sealed: Sealed = {
    language,
    document,
    view,
    period,
    covered,
    params: paramsOf(settings),
    settings: notebookSettings(settings, benchmarks),
    policy: settings.policy,
    outputs,
    imports: await callsByImport(engine, period.period),
  };
  const report: SealedReport = {
    id: crypto.randomUUID(),
    title: document.title,
    period: period.period,
    sealedAt: Date.now(),
    dataVersion: data?.version ?? 0,
    json: JSON.stringify(sealed),
  };
  await store.sealedReports.put(report);
  return report;
}
