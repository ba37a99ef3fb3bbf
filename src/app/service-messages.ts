/** Where files are shared to: a POST that the service worker answers and no server sees. */
export const sharePath = "/share";
/** The cache in which shared files wait for the page, and the header with their name, percent-encoded. */
export const sharedCache = "dialbook-shared";
export const nameHeader = "X-File-Name";

/** One request that the service worker saw. */
export interface RequestEntry {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly method: string;
  readonly url: string;
  /** What it was for: document, script, worker, font, ... */
  readonly purpose: string;
  /** Answered from this device, by the server it came from, or not at all because it would have left. */
  readonly answer: "device" | "server" | "refused" | "failed";
}

/** How much of the app is kept for use without a network, in bytes. */
export interface PrecacheStatus {
  readonly done: number;
  readonly total: number;
}

/** Why the app could not be kept: no room, no connection, or a file that is not the one that was built. */
export type PrecacheFailure = "quota" | "network" | "integrity";

/** What a page asks of its service worker; the ones with an answer carry a port. */
export type ToService =
  | { readonly type: "SKIP_WAITING" }
  | { readonly type: "status" } // answered by a PrecacheStatus
  | { readonly type: "request-log" }; // answered by RequestEntry[]

/** What a service worker tells every page. */
export type FromService =
  | ({ readonly type: "dialbook:precache" } & PrecacheStatus)
  | { readonly type: "dialbook:precache-failed"; readonly reason: PrecacheFailure };
