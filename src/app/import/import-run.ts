import { AppError } from "../../base";
import type { Importer } from "../../engine";
import type { LoadProgress } from "../../import";
import type { SystemRecord } from "../../store";
import { holidays } from "./import-groups";
import type { Draft, Group, ImportPorts, Outcome, Progress, SystemChoice } from "./import-types";
import { layoutDraft } from "./meant-draft";
import { remember } from "./remember-mappings";
import { runClosures } from "./run-closures";

/** One import as it is handed to the worker. */
export interface Job {
  readonly title: string;
  /** What a new phone system is called where the reader gave it no name. */
  readonly systemName: string;
  readonly drafts: readonly Draft[];
  readonly group: Group;
}

/** Imports one group's files; an error is part of the outcome. */
export async function runJob(
  ports: ImportPorts,
  importer: Importer,
  { title, systemName, drafts: all, group }: Job,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
): Promise<Outcome> {
  const { signal, onProgress } = options;
  const drafts = all.map(layoutDraft);
  const files = drafts.flatMap(({ file, inspection, mapping }) =>
    inspection && mapping ? [{ file, dialect: inspection.dialect, mapping }] : [],
  );
  const first = files[0]?.mapping;
  if (!first)
    return {
      title,
      dataset: null,
      closures: null,
      sources: [],
      error: new AppError("import_no_rows", { read: 0, rejected: 0 }),
    };
  if (group.key === holidays) return runClosures(ports, importer, { title, drafts, files }, signal);
  const record = systemFor(ports, group, first, systemName);
  const importId = crypto.randomUUID();
  const sources = [...new Set(drafts.map(({ source }) => source))];
  const strike = await ports.note({ id: importId, title, files: sources });
  try {
    const codes = Object.assign({}, ...drafts.map((draft) => draft.codes)) as Record<string, string>;
    const plan = { importId, systemId: record.id, files, codes };
    await remember(ports.store, drafts, record.id); // before: an import that is cut off is read alike the next time
    const dataset = await importer.run(plan, record, { onProgress: paced(onProgress), signal, title });
    ports.store.askPersistence();
    return { title, dataset, closures: null, sources, error: null };
  } catch (error) {
    return { title, dataset: null, closures: null, sources, error };
  } finally {
    await strike();
  }
}

/** The phone system an import goes to: a known one as it now is, or a new one. */
function systemFor(
  ports: ImportPorts,
  { system, country }: { readonly system: SystemChoice; readonly country: string | null },
  { profile, zone, clock }: Pick<SystemRecord, "profile" | "zone" | "clock">,
  fallback: string,
): SystemRecord {
  const known = "known" in system ? ports.systems().find(({ id }) => id === system.known) : undefined;
  if (known) return known.country === country ? known : { ...known, country };
  const label = "label" in system && system.label.trim() !== "" ? system.label.trim() : fallback;
  const id = "known" in system ? system.known : crypto.randomUUID();
  return { id, profile, label, zone, clock, country, createdAt: Date.now() };
}

/** Adds to each report how long the reading will still take. */
function paced(show: (progress: Progress) => void): (progress: LoadProgress) => void {
  const began = performance.now();
  return (progress) => {
    const seconds = (performance.now() - began) / 1000;
    const share = progress.totalBytes > 0 ? progress.bytes / progress.totalBytes : 0;
    const known = seconds > 1 && share > 0.02 && progress.stage === "reading";
    show({ ...progress, left: known ? (seconds / share) * (1 - share) : null });
  };
}
