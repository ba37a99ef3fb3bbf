import { allHours, withClosures } from "../../base";
import type { Importer } from "../../engine";
import type { ImportPlan } from "../../import";
import type { Draft, ImportPorts, Outcome } from "./import-types";

/** Puts lists of holidays into the workspace's calendar; the files are stored nowhere. */
export async function runClosures(
  ports: Pick<ImportPorts, "store" | "onSettings">,
  importer: Pick<Importer, "closures">,
  job: {
    readonly title: string;
    readonly drafts: readonly Draft[];
    readonly files: ImportPlan["files"];
  },
  signal: AbortSignal,
): Promise<Outcome> {
  const { title, drafts, files } = job;
  const sources = [...new Set(drafts.map(({ source }) => source))];
  try {
    const plan = { importId: crypto.randomUUID(), systemId: "", files };
    const { closures, report } = await importer.closures(plan, signal);
    signal.throwIfAborted();
    const { calendar, queueCalendars } = await ports.store.settings.get();
    const made = withClosures(calendar ?? allHours, closures);
    if (made.added.length > 0)
      ports.onSettings(await ports.store.settings.change({ calendar: made.calendar }));
    const outcome = {
      added: made.added,
      known: made.known,
      unset: calendar === null,
      ownQueues: Object.keys(queueCalendars).length,
      report,
    };
    return { title, dataset: null, closures: outcome, sources, error: null };
  } catch (error) {
    return { title, dataset: null, closures: null, sources, error };
  }
}
