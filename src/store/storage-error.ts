import { AppError } from "../base";
import { damagedError } from "./damaged-error";

/**
 * What a failed database step means. Dexie reports a full disk as AbortError around QuotaExceededError, because the
 * request succeeds and the transaction then aborts: the whole chain of causes is read.
 */
export function storageError(error: unknown, needed = 0): unknown {
  if (error instanceof AppError) return error;
  const names = chain(error).map((e) => e.name);
  const detail = chain(error)
    .map((e) => `${e.name}: ${e.message}`)
    .join("; ");
  if (names.includes("QuotaExceededError"))
    return new AppError("storage_full", { needed, sized: needed ? "yes" : "no" }, { cause: error });
  if (names.includes("DatabaseClosedError")) return new AppError("outdated_tab", {}, { cause: error });
  // a table that this build knows and the database has not: a newer build dropped it
  if (names.includes("InvalidTableError") || names.includes("NotFoundError"))
    return new AppError("newer_app_wrote", {}, { cause: error });
  if (isUnreadable(error)) return damagedError("unreadable", "", "", error);
  if (connectionLost(error) || names.some((name) => unavailable.has(name)))
    return new AppError("storage_unavailable", { detail }, { cause: error });
  return error;
}

const unavailable = new Set([
  "OpenFailedError",
  "MissingAPIError",
  "MissingAPI",
  "InvalidStateError",
  "SecurityError",
]);

/** Chromium's words for a value whose file on disk is gone or cut. */
export const isUnreadable = (error: unknown): boolean =>
  chain(error).some((e) =>
    /Data lost due to missing file|Failed to read large IndexedDB value/i.test(e.message),
  );

/** WebKit and Chromium lose the connection for good; only a new one helps. */
export const connectionLost = (error: unknown): boolean =>
  chain(error).some((e) =>
    /Connection to Indexed Database server lost|Internal error opening backing store/i.test(e.message),
  );

/** WebKit's private sessions cannot store a Blob (`Error preparing Blob/File data ...`). */
export const blobRefused = (error: unknown): boolean =>
  chain(error).some((e) => e.name === "DataCloneError" || /preparing Blob/i.test(e.message));

interface Named {
  readonly name: string;
  readonly message: string;
}

function chain(error: unknown, depth = 0): Named[] {
  if (typeof error !== "object" || error === null || depth > 8) return [];
  const e = error as {
    name?: unknown;
    message?: unknown;
    inner?: unknown;
    cause?: unknown;
    failures?: unknown;
  };
  const failures: readonly unknown[] = Array.isArray(e.failures) ? e.failures : [];
  const more = [e.inner, e.cause, failures[0]];
  return [
    { name: String(e.name), message: String(e.message) },
    ...more.flatMap((next) => chain(next, depth + 1)),
  ];
}
