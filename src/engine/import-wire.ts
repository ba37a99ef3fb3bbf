import type { ErrorShape } from "../base";
import type { Closures, ImportPlan, Inspection, LoadProgress, Mapping, Preview, Unpacked } from "../import";
import type { DatasetRecord, SystemRecord } from "../store";
import type { CodeChange } from "./change-datasets";
import type { Overlap } from "./types";

/** First message to an import worker. */
export interface ImportStart {
  readonly type: "start";
  readonly module: WebAssembly.Module | null;
  /** Name of the store's database. */
  readonly store: string;
  /** What the clock is to say, in epoch milliseconds; what it says by itself if absent. */
  readonly now?: number;
}

export type ImportCall =
  | { readonly type: "prepare" }
  | { readonly type: "inspect"; readonly files: readonly File[] }
  | { readonly type: "unpack"; readonly file: File; readonly part: string | null }
  | { readonly type: "preview"; readonly inspection: Inspection; readonly mapping: Mapping }
  | {
      readonly type: "run";
      readonly plan: Omit<ImportPlan, "secret">;
      readonly system: SystemRecord;
      readonly title: string;
    }
  | { readonly type: "closures"; readonly plan: Omit<ImportPlan, "secret"> }
  | {
      readonly type: "overlap";
      readonly plan: Omit<ImportPlan, "secret">;
      readonly country: string | null;
    }
  | { readonly type: "setState"; readonly dataset: string; readonly state: "live" | "trashed" }
  | { readonly type: "changeSystem"; readonly system: SystemRecord }
  | { readonly type: "delete"; readonly dataset: string }
  | { readonly type: "codes"; readonly change: CodeChange };

export type ImportRequest =
  | { readonly type: "call"; readonly id: number; readonly call: ImportCall }
  | { readonly type: "cancel"; readonly id: number };

export type ImportValue =
  readonly Inspection[] | readonly Unpacked[] | Preview | Closures | DatasetRecord | Overlap | null;

export type ImportReply =
  | { readonly type: "progress"; readonly id: number; readonly progress: LoadProgress }
  | { readonly type: "done"; readonly id: number; readonly value: ImportValue }
  | { readonly type: "failed"; readonly id: number; readonly error: ErrorShape };
