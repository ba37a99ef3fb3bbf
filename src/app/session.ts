import { createStore } from "zustand/vanilla";
import { defaultSettings, type DataState, type Missing, type Settings } from "../store";
import type { Layer } from "./rows/rows-view";
import type { Interrupted } from "./import/interrupted";
import type { Benchmark, Filters, MetricResult, MetricValue, Restatement, Scope } from "../metrics";
import type { ResolvedPeriod } from "../notebook";

/** A number whose panel is open: the result as the cell drew it. */
export interface OpenNumber {
  readonly result: MetricResult;
  readonly period: ResolvedPeriod;
  /** What it was counted over. */
  readonly scope: Scope;
}

/** A number with the filters it was counted by. */
export interface ReconcileOf extends Omit<OpenNumber, "scope"> {
  readonly filters: Filters;
}

/** A short message at the edge of the page, with at most one thing to do about it. */
export interface Toast {
  readonly id: string;
  /** A text, or the key of a message where the language is not known yet. */
  readonly text: string;
  /** What the message is about, where it is named by its key. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly action: { readonly label: string; readonly run: () => void } | null; // the label likewise
  /** Milliseconds it stays; null until dismissed. */
  readonly stays: number | null;
}

/** What this tab knows and shows now; nothing here outlives the tab. */
export interface Session {
  readonly phase: "opening" | "open" | "failed";
  readonly failure: unknown;
  readonly data: DataState | null;
  /** Real calls, each once, neither tests nor phantoms; null until counted. */
  readonly calls: number | null;
  readonly settings: Settings;
  /** How often the policy on people was changed by something other than its settings. */
  readonly policyChanges: number;
  /** The workspace's own benchmarks and targets. */
  readonly benchmarks: readonly Benchmark[];
  readonly missing: Missing | null;
  /** Imports that were cut off, until the reader has seen it. */
  readonly interrupted: readonly Interrupted[];
  readonly engine: "waiting" | "starting" | "ready" | "failed";
  /** The last day that the reader looked at in a notebook, `YYYY-MM-DD`; null before the first look. */
  readonly lookedAt: string | null;
  readonly number: OpenNumber | null;
  /** Rows behind a number or mark, one call, ..., each over the one before; null while none are open. */
  readonly drill: readonly Layer[] | null;
  /** The metric whose targets are open. */
  readonly target: MetricValue | null;
  /** The number that is held against the phone system's own. */
  readonly reconcile: ReconcileOf | null;
  /** Figures shown once that are others now. */
  readonly restated: readonly Restatement[];
  readonly palette: boolean;
  /** The keys of all commands are shown. */
  readonly shortcuts: boolean;
  readonly toasts: readonly Toast[];
}

export const newSession = () =>
  createStore<Session>()(() => ({
    phase: "opening",
    failure: null,
    data: null,
    calls: null,
    settings: defaultSettings,
    policyChanges: 0,
    benchmarks: [],
    missing: null,
    interrupted: [],
    engine: "waiting",
    lookedAt: null,
    number: null,
    drill: null,
    target: null,
    reconcile: null,
    restated: [],
    palette: false,
    shortcuts: false,
    toasts: [],
  }));
export type SessionStore = ReturnType<typeof newSession>;

/** Shows a toast; one with the same id is replaced. */
export function addToast(
  session: SessionStore,
  toast: Omit<Toast, "id" | "params" | "action" | "stays"> & Partial<Toast>,
): void {
  const full: Toast = { id: crypto.randomUUID(), params: {}, action: null, stays: 8000, ...toast };
  session.setState(({ toasts }) => ({ toasts: [...toasts.filter(({ id }) => id !== full.id), full] }));
}

export const dropToast = (session: SessionStore, id: string): void =>
  session.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));

/** Another page is open: what only said something goes; what can still be undone or answered has its time. */
export const leavePage = (session: SessionStore): void =>
  session.setState(({ toasts }) => ({
    toasts: toasts.flatMap((toast): Toast[] =>
      toast.action === null ? [] : [toast.stays === null ? { ...toast, stays: 8000 } : toast],
    ),
  }));

/** True when rows of any kind are stored and not in the trash. */
export const hasData = (data: DataState | null): boolean =>
  (data?.datasets ?? []).some(
    ({ state, rows }) => state === "live" && Object.values(rows).some((n) => n > 0),
  );

/** How many calls there are: as the engine counted them, or as imported until it has. */
export const callCount = ({ calls, data }: Session): number =>
  calls ??
  (data?.datasets ?? [])
    .filter(({ state }) => state === "live")
    .reduce(
      (sum, { rows, report }) =>
        sum + (rows.calls ?? 0) - (rows.legs ? 0 : report.duplicates) - report.supersededBy,
      0,
    );
