import type { Benchmarks } from "./benchmarks";
import type { ResultCache } from "./cache";
import type { Handles } from "./handles";
import type { Mappings } from "./mappings";
import type { NotebookVersions } from "./notebook-versions";
import type { Notebooks } from "./notebooks";
import type { PolicyStore } from "./policy-store";
import type { ReportedFigures } from "./reported";
import type { SealedReports } from "./sealed-reports";
import type { ScrubOptions } from "./scrub";
import type { SettingsStore } from "./settings-store";
import type { StoreEvent } from "./store-event";
import type {
  Damage,
  DataState,
  Missing,
  PendingSegment,
  Publication,
  PublishResult,
  SegmentDraft,
  SegmentRecord,
  StorageUse,
} from "./types";
import type { Views } from "./views";

/** All that stays on this device. Pages and workers each open their own. */
export interface Store {
  /** False when a newer app wrote this database: reading works, every write throws `newer_app_wrote`. */
  readonly writable: boolean;

  // -- Data ----
  /** One verified picture of the data; `record_damaged` names the dataset. `tolerate` leaves damaged records out. */
  state(options?: { readonly tolerate?: boolean }): Promise<DataState>;
  version(): Promise<number>;
  blob(segmentId: string, options?: { readonly verify?: boolean }): Promise<Blob>;
  putPending(importId: string, segment: SegmentDraft, bytes: Blob | Uint8Array): Promise<SegmentRecord>;
  pending(importId?: string): Promise<readonly PendingSegment[]>;
  publish(publication: Publication): Promise<PublishResult>;
  dropPending(importId: string): Promise<void>;
  /** Removes leftovers of imports that ended without publishing; called once at start by the page. */
  sweep(): Promise<number>;
  scrub(options?: ScrubOptions): Promise<readonly Damage[]>;
  watchVersion(listener: (version: number) => void): () => void;
  /** What should be here and is not; null when nothing is missing. */
  checkManifest(): Promise<Missing | null>;
  forgetMissing(): Promise<void>;
  secret(): Promise<string>;
  /** Key of people's pseudonyms in this quarter; a new one takes its place in the next. */
  peopleKey(): Promise<string>;

  // -- Documents ----
  readonly notebooks: Notebooks;
  readonly notebookVersions: NotebookVersions;
  readonly views: Views;
  readonly sealedReports: SealedReports;
  readonly benchmarks: Benchmarks;
  readonly mappings: Mappings;
  readonly settings: SettingsStore;
  readonly policy: PolicyStore;
  readonly cache: ResultCache;
  readonly reported: ReportedFigures;
  readonly handles: Handles;

  // -- The device ----
  onEvent(listener: (event: StoreEvent) => void): () => void;
  /** Asks the browser to keep the data; nothing waits for the answer. */
  askPersistence(): void;
  storageUse(): Promise<StorageUse>;
  /** Deletes the whole workspace and makes sure of it. The store is closed afterwards. */
  erase(): Promise<void>;
  close(): void;
}
