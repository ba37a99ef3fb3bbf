import type { StoreApi } from "zustand/vanilla";
import type { Closure } from "../../base";
import type { Importer, Overlap } from "../../engine";
import type { Inspection, LoadProgress, LoadReport, Mapping, Preview, Unpacked } from "../../import";
import type { DatasetRecord, Settings, Store, SystemRecord } from "../../store";

/** One file on its way in: what was found, how it will be read, and what that gives. */
export interface Draft {
  /** Delimited text: the dropped file, or what was found in it. */
  readonly file: File;
  /** The file that was dropped, as this page was given it. */
  readonly source: File;
  /** Where it comes from, and which other sheets or lists there are. */
  readonly unpacked: Unpacked | null;
  readonly inspection: Inspection | null;
  readonly mapping: Mapping | null;
  readonly preview: Preview | null;
  readonly corrected: boolean;
  /** What was chosen here for disposition codes: it holds for the phone system, not for this file alone. */
  readonly codes: Readonly<Record<string, string>>;
  /** What the file's layout says of its disposition codes. */
  readonly layoutCodes: Readonly<Record<string, string>>;
  /** Codes of doubts that the reader confirmed without changing anything. */
  readonly answered: ReadonlySet<string>;
  readonly error: unknown;
}

/** The phone system that files belong to: a known one, or a new one with a name. */
export type SystemChoice = { readonly known: string } | { readonly label: string };

/** Files that become one import: those of one phone system. */
export interface Group {
  readonly key: string;
  /** Places among the drafts. */
  readonly files: readonly number[];
  readonly system: SystemChoice;
  /** ISO code of the country whose numbers are written without their calling code. */
  readonly country: string | null;
  /** Whether the reader chose the country. */
  readonly countryChosen: boolean;
}

export interface Progress extends LoadProgress {
  /** Seconds until done, as far as the pace so far tells; null at first. */
  readonly left: number | null;
}

/** What lists of holidays changed in the workspace's calendar. */
export interface ClosuresOutcome {
  readonly added: readonly Closure[];
  /** Days that the calendar had already. */
  readonly known: number;
  /** Whether no opening hours were set before, so that every other day stays open at all hours. */
  readonly unset: boolean;
  /** Queues with opening hours of their own, which stay as they are. */
  readonly ownQueues: number;
  readonly report: LoadReport;
}

/** What became of one import: its dataset or the days it added to the calendar, or why there is neither. */
export interface Outcome {
  readonly title: string;
  readonly dataset: DatasetRecord | null;
  readonly closures: ClosuresOutcome | null;
  /** The files it came from, as this page was given them. */
  readonly sources: readonly File[];
  readonly error: unknown;
}

/** Which of several imports runs. */
export interface Running {
  readonly title: string;
  readonly at: number; // from 1
  readonly of: number;
}

export interface ImportState {
  readonly stage: "closed" | "reading" | "review" | "running" | "done" | "failed";
  readonly drafts: readonly Draft[];
  readonly selected: number;
  /** The readable drafts, by the import they become. */
  readonly groups: readonly Group[];
  /** What is stored already of the groups that were looked at, by their keys. */
  readonly overlaps: Readonly<Record<string, Overlap>>;
  readonly running: Running | null;
  readonly progress: Progress | null;
  readonly outcomes: readonly Outcome[];
  readonly error: unknown;
}

export interface ImportTools {
  /** The mapping that another layout proposes for a file. */
  remap(inspection: Inspection, profile: string): Mapping;
  /** True when every readable file can be imported as it stands, and there is one. */
  ready(drafts: readonly Draft[]): boolean;
  /** True when nothing in the file says its time zone. */
  zoneAssumed(draft: Draft): boolean;
  /** What the phone system of a file's layout is called; null for layouts that are no vendor's. */
  systemName(draft: Draft | undefined): string | null;
}

/** An import that begins: what must be known if it never ends. */
export interface ImportNote {
  readonly id: string;
  readonly title: string;
  readonly files: readonly File[];
}

/** A published dataset, or null where days went into the calendar, with its files as this page was given them. */
export interface Imported {
  readonly dataset: DatasetRecord | null;
  readonly sources: readonly File[];
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
  /** Notes an import before it starts; the returned function strikes the note out, however the import ended. */
  note(note: ImportNote): Promise<() => Promise<void>>;
  /** Told of the settings as they are after days went into the calendar. */
  onSettings(settings: Settings): void;
  /** Told when imports have ended of which something was published. */
  onImported(imported: readonly Imported[]): Promise<void>;
  /** Keeps updates away while an import runs; returns how to let them in again. */
  hold(): () => void;
}

export interface OpenOptions {
  /** They are the sample: imported under this title at once if nothing must be asked. */
  readonly startAs?: string;
  /** Imported at once if they belong to a phone system that is known and nothing must be asked. */
  readonly startIfKnown?: boolean;
}

export interface ImportSession {
  readonly state: StoreApi<ImportState>;
  /** Files are likely to come: what they need is started, and given up if none come within a minute. */
  prepare(): void;
  /** Looks at files. */
  open(files: readonly File[], options?: OpenOptions): Promise<void>;
  /** Reads a file as another layout than the guessed one. */
  readAs(index: number, profile: string): Promise<void>;
  /** Takes another sheet of the workbook, or another list of the JSON. */
  takePart(index: number, part: string): Promise<void>;
  select(index: number): void;
  remove(index: number): void;
  change(index: number, mapping: Mapping): void;
  /** Gives a disposition code a meaning, for the phone system. */
  mean(index: number, code: string, meaning: string): void;
  /** Answers a doubt by leaving things as proposed. */
  confirm(index: number, code: string): void;
  chooseSystem(group: string, system: SystemChoice): void;
  chooseCountry(group: string, country: string | null): void;
  /** Imports all files, or only those at the given places. */
  start(only?: readonly number[]): Promise<void>;
  cancel(): void;
  /** From a failed import back to its files. */
  back(): void;
  close(): void;
}
