import type { ErrorShape, Kind, Params, Sql, Table } from "../base";
import type { Closures, ImportPlan, Inspection, LoadProgress, Mapping, Preview, Unpacked } from "../import";
import type { DatasetRecord, SystemRecord } from "../store";
import type { CodeChange } from "./change-datasets";
import type { SqlExportFormat, SqlPage, SqlPageRequest, SqlRecipe, SqlResult } from "./sandbox-types";

/** Which instance answers: the metrics', the import's, or the one for SQL a person typed. */
export type Role = "core" | "sandbox";

/** A relation that a higher layer defines over the stored tables, created anew in each data version's schema. */
export interface ViewDefinition {
  readonly name: string;
  readonly sql: string; // a SELECT over unqualified names
}

/** The client of one engine worker; it survives crashes by rebuilding the worker from the store. */
export interface Engine extends Sql {
  readonly role: Role;
  /** The data version the next query will see. */
  readonly dataVersion: number;
  /** Query whose answer is Arrow IPC stream bytes, transferred, for charts with many rows. */
  arrow(
    sql: string,
    options?: { readonly params?: Params; readonly signal?: AbortSignal },
  ): Promise<Uint8Array>;
  /** Follows the store to its newest data version. */
  refresh(): Promise<number>;
  onEvent(listener: (event: EngineEvent) => void): () => void;
  close(): void;
}
export type EngineEvent =
  | { readonly type: "starting" | "ready"; readonly ms: number }
  | { readonly type: "version"; readonly version: number }
  /** Segments that could not be read and are left out; the datasets they belong to are named by their ids. */
  | { readonly type: "damaged"; readonly datasets: readonly string[] }
  | { readonly type: "crashed"; readonly sql: string | null; readonly detail: string };

/** What files under review share with what is stored of their phone system. */
export interface Overlap {
  readonly kind: Kind;
  /** Rows of the files; each key once. */
  readonly rows: number;
  /** Of them those that are stored and seen now, and of these the ones that say something else there. */
  readonly stored: number;
  readonly changed: number;
  /** Whether only parts of the files were looked at: all numbers but the datasets' own rows are estimates then. */
  readonly sampled: boolean;
  /** The datasets that hold them: `stored` of their `rows`; `replaced` where the files are the newer export. */
  readonly datasets: readonly {
    readonly id: string;
    readonly title: string;
    readonly rows: number;
    readonly stored: number;
    readonly replaced: boolean;
  }[];
}

/** The client of the import worker, one per import. */
export interface Importer {
  /** What stands in a dropped file, as delimited text; `part` names the sheet or list to take. */
  unpack(file: File, part?: string): Promise<readonly Unpacked[]>;
  /** Starts what files will need, before there are any: the worker, DuckDB, the code of a first preview. */
  prepare(): Promise<void>;
  inspect(files: readonly File[]): Promise<readonly Inspection[]>;
  preview(inspection: Inspection, mapping: Mapping): Promise<Preview>;
  /** How much of files is stored already; null where nothing is of their phone system. Nothing is written. */
  overlap(plan: Omit<ImportPlan, "secret">, country: string | null): Promise<Overlap | null>;
  run(
    plan: Omit<ImportPlan, "secret">,
    system: SystemRecord,
    options: {
      readonly onProgress: (p: LoadProgress) => void;
      readonly signal: AbortSignal;
      readonly title: string;
    },
  ): Promise<DatasetRecord>;
  /** Reads lists of holidays, for the calendar; nothing of them is stored. */
  closures(plan: Omit<ImportPlan, "secret">, signal: AbortSignal): Promise<Closures>;
  /** Moves a dataset to the trash or back; what depends on it is worked out anew. */
  setDatasetState(dataset: string, state: "live" | "trashed"): Promise<void>;
  /** Changes a phone system; what follows from its zone, clock or country is worked out anew. */
  changeSystem(system: SystemRecord): Promise<void>;
  /** Deletes a dataset for good; rows of older imports that it had replaced come back. */
  deleteDataset(dataset: string): Promise<void>;
  /** Says what codes mean; results change at once, and no row is written anew. */
  changeCodes(change: CodeChange): Promise<void>;
  close(): void;
}

// -- The wire between client and worker ----

export interface Request {
  readonly id: number;
  readonly role: Role | "import";
  readonly dataVersion: number;
  readonly priority: number;
  /** Epoch milliseconds. */
  readonly deadline: number | null;
  readonly call: Call;
}
export type Call =
  | { readonly type: "query"; readonly sql: string; readonly params: Params }
  | { readonly type: "arrow"; readonly sql: string; readonly params: Params }
  | { readonly type: "refresh" }
  | { readonly type: "make"; readonly recipe: SqlRecipe }
  | { readonly type: "page"; readonly recipe: SqlRecipe; readonly page: SqlPageRequest }
  | {
      readonly type: "file";
      readonly recipe: SqlRecipe;
      readonly format: SqlExportFormat;
      readonly order: Pick<SqlPageRequest, "sort" | "filters">;
    }
  | { readonly type: "keep"; readonly owners: readonly string[] }
  | { readonly type: "cancel"; readonly request: number };
/** First message to a worker: what it is to be. */
export interface Start {
  readonly type: "start";
  readonly role: Role;
  readonly module: WebAssembly.Module | null;
  readonly views: readonly ViewDefinition[];
  /** Name of the store's database. */
  readonly store: string;
}
/** What a worker says unasked. */
export type Notice =
  | { readonly type: "event"; readonly event: EngineEvent }
  | { readonly type: "running"; readonly request: number }
  | { readonly type: "failed"; readonly error: ErrorShape };
export type Reply =
  | {
      readonly id: number;
      readonly dataVersion: number;
      readonly ok: true;
      readonly value: Table | Uint8Array | number | SqlResult | SqlPage | Blob | null;
    }
  | { readonly id: number; readonly dataVersion: number; readonly ok: false; readonly error: ErrorShape };
