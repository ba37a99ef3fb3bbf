import { createStore } from "zustand/vanilla";
import type { Importer } from "../../engine";
import type { Mapping, Unpacked } from "../../import";
import { groupsOf, titleOf, type GroupPorts } from "./import-groups";
import { runJob, type Job } from "./import-run";
import { closed } from "./closed";
import type {
  Draft,
  Group,
  ImportPorts,
  ImportSession,
  ImportState,
  ImportTools,
  Outcome,
} from "./import-types";
import { knownSystem } from "./known-system";
import { layoutDraft, meantDraft } from "./meant-draft";
import { sampleSystem } from "./sample-system";
import { watchOverlap } from "./watch-overlap";

export type * from "./import-types";

const blank: Omit<Draft, "file" | "source"> = {
  unpacked: null,
  inspection: null,
  mapping: null,
  preview: null,
  corrected: false,
  codes: {},
  layoutCodes: {},
  answered: new Set(),
  error: null,
};

/** The way of files into the store: looked at, corrected, run or cancelled. One at a time. */
export function importSession(ports: ImportPorts): ImportSession {
  const state = createStore<ImportState>()(() => closed);
  let importer: Importer | null = null;
  let abort: AbortController | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let opened = 0; // numbers the calls of `open`: files that come while others are looked at join them

  watchOverlap(state, () => importer);

  const grouping: GroupPorts = {
    systems: ports.systems,
    country: ports.country,
    guess: ({ mapping }) => {
      const known = mapping ? knownSystem(mapping, ports.datasets(), ports.systems()) : null;
      return known === null ? { label: "" } : { known };
    },
  };
  /** New drafts, and the groups they make. */
  const putDrafts = (drafts: readonly Draft[], more: Partial<ImportState> = {}) =>
    state.setState((before) => {
      const groups = groupsOf(drafts, more.groups ?? before.groups, grouping);
      const systemOf = (i: number) => {
        const choice = groups.find(({ files }) => files.includes(i))?.system;
        const known = choice && "known" in choice ? choice.known : null;
        return ports.systems().find(({ id }) => id === known);
      };
      return {
        ...more,
        drafts: drafts.map((draft, i) => meantDraft(draft, systemOf(i))),
        groups,
      };
    });
  const put = (index: number, patch: Partial<Draft>) =>
    putDrafts(state.getState().drafts.map((d, i) => (i === index ? { ...d, ...patch } : d)));

  const preview = async (index: number) => {
    const draft = state.getState().drafts[index];
    if (!draft?.inspection || !draft.mapping || !importer) return;
    // a late answer says nothing of a file that is read otherwise by now, nor of another in its place
    const asked = () => state.getState().drafts[index]?.mapping === draft.mapping;
    try {
      const made = await importer.preview(draft.inspection, draft.mapping);
      if (asked()) put(index, { preview: made, error: null });
    } catch (error) {
      if (asked()) put(index, { preview: null, error });
    }
  };

  /** A dropped file's drafts: one, or one for each file of an archive. */
  const unpack = async (source: File, part?: string): Promise<readonly Draft[]> => {
    let found: readonly Unpacked[] = [];
    try {
      found = (await importer?.unpack(source, part)) ?? [];
    } catch (error) {
      return [{ file: source, source, ...blank, error }];
    }
    const drafts: Draft[] = [];
    for (const unpacked of found) drafts.push(await inspect(source, unpacked));
    return drafts;
  };

  const inspect = async (source: File, unpacked: Unpacked): Promise<Draft> => {
    const { file } = unpacked;
    const empty: Draft = { file, source, ...blank, unpacked };
    try {
      const [inspection] = (await importer?.inspect([file])) ?? [];
      if (!inspection) return empty;
      const saved = await ports.store.mappings.get(inspection.mapping.profile, inspection.signature);
      const mapping = saved?.mapping ?? inspection.mapping;
      return { ...empty, inspection, mapping, layoutCodes: mapping.dispositions };
    } catch (error) {
      return { ...empty, error };
    }
  };

  /** Files that do not name their zone are read in that of the phone system they belong to, once it is known. */
  const adoptZone = (key: string, { zoneAssumed }: ImportTools): readonly number[] => {
    const { drafts, groups } = state.getState();
    const group = groups.find((g) => g.key === key);
    const known = group && "known" in group.system ? group.system.known : null;
    const system = ports.systems().find(({ id }) => id === known);
    if (!group || !system) return [];
    const changed = group.files.filter((i) => {
      const draft = drafts[i];
      return draft !== undefined && zoneAssumed(draft);
    });
    for (const i of changed) {
      const draft = state.getState().drafts[i];
      if (!draft?.mapping) continue;
      const mapping: Mapping = { ...draft.mapping, zone: system.zone };
      put(i, { mapping, answered: new Set([...draft.answered, "zone_assumed"]) });
    }
    return changed;
  };

  const setGroup = (key: string, patch: Partial<Group>) =>
    putDrafts(state.getState().drafts, {
      groups: state.getState().groups.map((g) => (g.key === key ? { ...g, ...patch } : g)),
    });

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

  const run = async (jobs: readonly Job[]) => {
    if (jobs.length === 0 || !importer) return;
    const used = importer;
    const { signal } = (abort = new AbortController());
    const release = ports.hold();
    const outcomes: Outcome[] = [];
    try {
      for (const [i, job] of jobs.entries()) {
        const running = { title: job.title, at: i + 1, of: jobs.length };
        state.setState({ stage: "running", running, progress: null, error: null });
        const onProgress: Parameters<typeof runJob>[3]["onProgress"] = (progress) =>
          state.setState({ progress });
        outcomes.push(await runJob(ports, used, job, { signal, onProgress }));
        if (signal.aborted) break;
      }
    } finally {
      release();
      used.close();
      importer = signal.aborted ? ports.createImporter() : null;
    }
    const imported = outcomes.flatMap(({ dataset, closures, sources }) =>
      dataset || closures ? [{ dataset, sources }] : [],
    );
    const ended = { running: null, progress: null };
    if (imported.length > 0) {
      state.setState({ ...ended, stage: "done", outcomes });
      await ports.onImported(imported);
    } else if (signal.aborted) state.setState({ ...ended, stage: "review", error: null });
    else state.setState({ ...ended, stage: "failed", error: outcomes[0]?.error });
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
      const { stage, drafts, groups } = state.getState();
      if (files.length === 0) return;
      if (stage === "running") return ports.busy();
      clearTimeout(idle);
      const turn = ++opened;
      const joins = stage === "review" || stage === "reading";
      // Files looked at stay, but one that could not be read has said so and is not in the way of the next.
      const kept = drafts.filter(
        (draft) => joins && looked(draft) && (draft.error === null || draft.mapping),
      );
      const waiting = stage === "reading" ? drafts.filter((draft) => !looked(draft)) : [];
      const coming = [...waiting.map(({ source }) => source), ...files];
      importer ??= ports.createImporter();
      const seen = coming.map((file) => ({ file, source: file, ...blank }));
      const chosen = joins ? groups : [];
      putDrafts([...kept, ...seen], { ...closed, stage: "reading", groups: chosen });
      const fresh: Draft[] = [];
      for (const file of coming) fresh.push(...(await unpack(file)));
      const tools = await ports.tools();
      if (turn !== opened || state.getState().stage !== "reading") return;
      // as they are by now: what was chosen for them may have been worked out while the others were looked at
      const before = state.getState().drafts.filter(looked);
      const found = [...before, ...fresh];
      putDrafts(found, { stage: "review", selected: before.length });
      if (options.startAs !== undefined && tools.ready(found)) {
        const [group] = state.getState().groups;
        const sample = { system: { known: sampleSystem }, country: ports.country() };
        if (group) {
          const title = options.startAs;
          return run([{ title, systemName: title, drafts: found, group: { ...group, ...sample } }]);
        }
      }
      const moved = state.getState().groups.flatMap(({ key }) => adoptZone(key, tools));
      const known = state.getState().groups.every(({ system }) => "known" in system);
      if (options.startIfKnown && known && tools.ready(state.getState().drafts)) return this.start();
      for (const i of found.keys()) if (i >= before.length || moved.includes(i)) await preview(i);
    },
    async readAs(index, profile) {
      const inspection = state.getState().drafts[index]?.inspection;
      if (!inspection) return;
      const { remap } = await ports.tools();
      const mapping = remap(inspection, profile);
      put(index, { mapping, layoutCodes: mapping.dispositions, corrected: true });
      await preview(index);
    },
    async takePart(index, part) {
      const source = state.getState().drafts[index]?.unpacked?.origin;
      if (!source) return;
      const [draft] = await unpack(source, part);
      if (draft) put(index, { ...draft, source: state.getState().drafts[index]?.source ?? source });
      await preview(index);
    },
    select: (selected) => state.setState({ selected }),
    remove(index) {
      const drafts = state.getState().drafts.filter((_, i) => i !== index);
      if (drafts.length === 0) return close();
      putDrafts(drafts, { selected: Math.min(state.getState().selected, drafts.length - 1) });
    },
    change(index, mapping) {
      put(index, { mapping, corrected: true });
      void preview(index);
    },
    mean(index, code, meaning) {
      put(index, { codes: { ...state.getState().drafts[index]?.codes, [code]: meaning } });
      void preview(index);
    },
    confirm(index, code) {
      const answered = state.getState().drafts[index]?.answered ?? [];
      put(index, { answered: new Set([...answered, code]), corrected: true });
    },
    chooseSystem(key, system) {
      const files = state.getState().groups.find((group) => group.key === key)?.files ?? [];
      // what the other system's codes meant is forgotten
      putDrafts(state.getState().drafts.map((draft, i) => (files.includes(i) ? layoutDraft(draft) : draft)));
      setGroup(key, { system });
      void ports.tools().then(async (tools) => {
        adoptZone(key, tools);
        for (const i of files) await preview(i);
      });
    },
    chooseCountry: (key, country) => setGroup(key, { country, countryChosen: true }),
    async start(only) {
      const { systemName } = await ports.tools();
      const { drafts, groups } = state.getState();
      await run(
        groups.flatMap((group) => {
          const mine = group.files.flatMap((i) => (only?.includes(i) === false ? [] : (drafts[i] ?? [])));
          const title = titleOf(mine);
          const job = { title, systemName: systemName(mine[0]) ?? title, drafts: mine, group };
          return mine.length === 0 ? [] : [job];
        }),
      );
    },
    cancel: () => abort?.abort(),
    back() {
      importer ??= ports.createImporter();
      state.setState({ stage: "review", error: null, progress: null });
    },
  };
}

/** True of a file that was looked at; false of one that waits for it. */
const looked = ({ unpacked }: Draft): boolean => unpacked !== null;
