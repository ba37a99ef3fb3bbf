import { createStore, type StoreApi } from "zustand/vanilla";
import type { Importer } from "../../engine";
import type { Inspection, LoadProgress, Mapping, Preview, Unpacked } from "../../import";
import type { DatasetRecord, Store, SystemRecord } from "../../store";
import { knownSystem } from "./known-system";
import { sampleSystem } from "./sample-system";

/** One file on its way in: what was found, how it will be read, and what that gives. */
export interface Draft {
  /** Delimited text: the dropped file, or what was found in it. */
  readonly file: File;
  /** Where it comes from, and which other sheets or lists there are. */
  readonly unpacked: Unpacked | null;
  readonly inspection: Inspection | null;
  readonly mapping: Mapping | null;
  readonly preview: Preview | null;
  readonly corrected: boolean;
  /** Codes of doubts that the reader confirmed without changing anything. */
  readonly answered: ReadonlySet<string>;
  readonly error: unknown;
}

/** The phone system the files belong to: a known one, or a new one with a name. */
export type SystemChoice = { readonly known: string } | { readonly label: string };

export interface Progress extends LoadProgress {
  /** Seconds until done, as far as the pace so far tells; null at first. */
  readonly left: number | null;
}

export interface ImportState {
  readonly stage: "closed" | "reading" | "review" | "running" | "done" | "failed";
  readonly drafts: readonly Draft[];
  readonly selected: number;
  readonly system: SystemChoice | null;
  readonly progress: Progress | null;
  readonly dataset: DatasetRecord | null;
  readonly error: unknown;
}

export interface ImportTools {
  /** The mapping that another layout proposes for a file. */
  remap(inspection: Inspection, profile: string): Mapping;
  /** True when every readable file can be imported as it stands, and there is one. */
  ready(drafts: readonly Draft[]): boolean;
}

export interface ImportPorts {
  readonly store: Store;
  createImporter(): Importer;
  systems(): readonly SystemRecord[];
  /** ISO code of the country that the settings name. */
  country(): string | null;
  datasets(): readonly DatasetRecord[];
  tools(): Promise<ImportTools>;
  /** Told of files that come while others are imported. */
  busy(): void;
  /** Told when something was published. */
  onImported(dataset: DatasetRecord): Promise<void>;
  /** Keeps updates away while an import runs; returns how to let them in again. */
  hold(): () => void;
}

export interface ImportSession {
  readonly state: StoreApi<ImportState>;
  /** Files are likely to come: what they need is started, and given up if none come within a minute. */
  prepare(): void;
  /** Looks at files; with `startAs` they are the sample, imported under that title at once if nothing must be asked. */
  open(files: readonly File[], options?: { readonly startAs?: string }): Promise<void>;
  /** Reads a file as another layout than the guessed one. */
  readAs(index: number, profile: string): Promise<void>;
  /** Takes another sheet of the workbook, or another list of the JSON. */
  takePart(index: number, part: string): Promise<void>;
  select(index: number): void;
  remove(index: number): void;
  change(index: number, mapping: Mapping): void;
  /** Answers a doubt by leaving things as proposed. */
  confirm(index: number, code: string): void;
  chooseSystem(system: SystemChoice): void;
  start(title: string): Promise<void>;
  cancel(): void;
  /** From a failed import back to its files. */
  back(): void;
  close(): void;
}

const blank: Omit<Draft, "file"> = {
  unpacked: null,
  inspection: null,
  mapping: null,
  preview: null,
  corrected: false,
  answered: new Set(),
  error: null,
};

const closed: ImportState = {
  stage: "closed",
  drafts: [],
  selected: 0,
  system: null,
  progress: null,
  dataset: null,
  error: null,
};

/** The way of files into the store: looked at, corrected, run or cancelled. One at a time. */
export function importSession(ports: ImportPorts): ImportSession {
  const state = createStore<ImportState>()(() => closed);
  let importer: Importer | null = null;
  let abort: AbortController | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let opened = 0; // numbers the calls of `open`: files that come while others are looked at join them
  let latest = 0; // numbers the previews, so that a late one does not replace a newer one

  const put = (index: number, patch: Partial<Draft>) =>
    state.setState(({ drafts }) => ({
      drafts: drafts.map((d, i) => (i === index ? { ...d, ...patch } : d)),
    }));

  const preview = async (index: number) => {
    const draft = state.getState().drafts[index];
    if (!draft?.inspection || !draft.mapping || !importer) return;
    const ticket = ++latest;
    const current = () => state.getState().drafts[index];
    try {
      const made = await importer.preview(draft.inspection, draft.mapping);
      if (current()?.mapping === draft.mapping) put(index, { preview: made, error: null });
    } catch (error) {
      if (ticket === latest) put(index, { preview: null, error });
    }
  };

  /** A dropped file's drafts: one, or one for each file of an archive. */
  const unpack = async (file: File, part?: string): Promise<readonly Draft[]> => {
    let found: readonly Unpacked[] = [];
    try {
      found = (await importer?.unpack(file, part)) ?? [];
    } catch (error) {
      return [{ file, ...blank, error }];
    }
    const drafts: Draft[] = [];
    for (const unpacked of found) drafts.push(await inspect(unpacked));
    return drafts;
  };

  const inspect = async (unpacked: Unpacked): Promise<Draft> => {
    const { file } = unpacked;
    const empty: Draft = { file, ...blank, unpacked };
    try {
      const [inspection] = (await importer?.inspect([file])) ?? [];
      if (!inspection) return empty;
      const saved = await ports.store.mappings.get(inspection.mapping.profile, inspection.signature);
      return { ...empty, inspection, mapping: saved?.mapping ?? inspection.mapping };
    } catch (error) {
      return { ...empty, error };
    }
  };

  const guessSystem = (drafts: readonly Draft[]): SystemChoice | null => {
    const first = drafts.find(({ mapping }) => mapping !== null)?.mapping;
    if (!first) return null;
    const known = knownSystem(first, ports.datasets(), ports.systems());
    return known === null ? { label: "" } : { known };
  };

  const systemFor = (choice: SystemChoice, mapping: Mapping, fallback: string): SystemRecord => {
    const known = "known" in choice ? ports.systems().find(({ id }) => id === choice.known) : undefined;
    if (known) return known;
    const label = "label" in choice && choice.label.trim() !== "" ? choice.label.trim() : fallback;
    const { profile, zone, clock } = mapping;
    const id = "known" in choice ? choice.known : crypto.randomUUID();
    return { id, profile, label, zone, clock, country: ports.country(), createdAt: Date.now() };
  };

  const giveUp = () => {
    if (state.getState().stage !== "closed") return;
    importer?.close();
    importer = null;
  };

  const close = () => {
    clearTimeout(idle);
    abort?.abort();
    importer?.close();
    importer = null;
    state.setState(closed, true);
  };

  const start = async (title: string) => {
    const { drafts, system } = state.getState();
    const usable = drafts.filter(({ mapping, error }) => mapping !== null && error === null);
    const first = usable[0]?.mapping;
    if (!first || !importer || !system) return;
    const record = systemFor(system, first, title);
    abort = new AbortController();
    const release = ports.hold();
    state.setState({ stage: "running", progress: null, error: null });
    try {
      const plan = {
        importId: crypto.randomUUID(),
        systemId: record.id,
        files: usable.flatMap(({ file, inspection, mapping }) =>
          inspection && mapping ? [{ file, dialect: inspection.dialect, mapping }] : [],
        ),
      };
      const pace = paced((progress) => state.setState({ progress }));
      const dataset = await importer.run(plan, record, { onProgress: pace, signal: abort.signal, title });
      await remember(ports.store, usable, record.id);
      ports.store.askPersistence();
      state.setState({ stage: "done", dataset });
      await ports.onImported(dataset);
    } catch (error) {
      if (abort.signal.aborted) state.setState({ ...closed, stage: "review", drafts, system });
      else state.setState({ stage: "failed", error });
    } finally {
      release();
      importer?.close();
      importer = abort.signal.aborted ? ports.createImporter() : null;
    }
  };

  return {
    state,
    close,
    prepare() {
      if (state.getState().stage !== "closed") return;
      clearTimeout(idle);
      idle = setTimeout(giveUp, 60_000);
      if (importer) return;
      importer = ports.createImporter();
      importer.prepare().catch(giveUp); // the first file will say why
    },
    async open(files, options = {}) {
      const { stage, drafts } = state.getState();
      if (files.length === 0) return;
      if (stage === "running") return ports.busy();
      clearTimeout(idle);
      const turn = ++opened;
      // Files looked at stay, but one that could not be read has said so and is not in the way of the next.
      const kept = stage === "review" ? drafts.filter(({ error, mapping }) => error === null || mapping) : [];
      const waiting = stage === "reading" ? drafts.map(({ file }) => file) : [];
      const coming = [...waiting, ...files];
      importer ??= ports.createImporter();
      state.setState({
        ...closed,
        stage: "reading",
        drafts: [...kept, ...coming.map((file) => ({ file, ...blank }))],
      });
      const found: Draft[] = [...kept];
      for (const file of coming) found.push(...(await unpack(file)));
      const { ready } = await ports.tools();
      if (turn !== opened || state.getState().stage !== "reading") return;
      state.setState({ stage: "review", drafts: found, selected: kept.length, system: guessSystem(found) });
      if (options.startAs !== undefined && ready(found)) {
        state.setState({ system: { known: sampleSystem } });
        return start(options.startAs);
      }
      for (let i = kept.length; i < found.length; i++) await preview(i);
    },
    async readAs(index, profile) {
      const inspection = state.getState().drafts[index]?.inspection;
      if (!inspection) return;
      const { remap } = await ports.tools();
      put(index, { mapping: remap(inspection, profile), corrected: true });
      await preview(index);
    },
    async takePart(index, part) {
      const origin = state.getState().drafts[index]?.unpacked?.origin;
      if (!origin) return;
      const [draft] = await unpack(origin, part);
      if (draft) put(index, draft);
      await preview(index);
    },
    select: (selected) => state.setState({ selected }),
    remove(index) {
      const drafts = state.getState().drafts.filter((_, i) => i !== index);
      if (drafts.length === 0) return close();
      state.setState({ drafts, selected: Math.min(state.getState().selected, drafts.length - 1) });
    },
    change(index, mapping) {
      put(index, { mapping, corrected: true });
      void preview(index);
    },
    confirm(index, code) {
      const answered = state.getState().drafts[index]?.answered ?? [];
      put(index, { answered: new Set([...answered, code]), corrected: true });
    },
    chooseSystem: (system) => state.setState({ system }),
    start,
    cancel: () => abort?.abort(),
    back() {
      importer ??= ports.createImporter();
      state.setState({ stage: "review", error: null, progress: null });
    },
  };
}

/** What a person corrected holds for the next file with the same columns. */
async function remember(store: Store, drafts: readonly Draft[], systemId: string): Promise<void> {
  for (const { inspection, mapping, corrected } of drafts) {
    if (!corrected || !inspection || !mapping) continue;
    const id = `${mapping.profile}/${inspection.signature}`;
    // The day a file without dates is from is a fact of that file, not of the next one.
    await store.mappings.put({
      id,
      mapping: { ...mapping, assumedDate: null },
      systemId,
      savedAt: Date.now(),
    });
  }
}

function paced(show: (progress: Progress) => void): (progress: LoadProgress) => void {
  const began = performance.now();
  return (progress) => {
    const seconds = (performance.now() - began) / 1000;
    const share = progress.totalBytes > 0 ? progress.bytes / progress.totalBytes : 0;
    const known = seconds > 1 && share > 0.02 && progress.stage === "reading";
    show({ ...progress, left: known ? (seconds / share) * (1 - share) : null });
  };
}
