import type { PrecacheFailure, PrecacheStatus } from "../../src/app/service-messages";
import { securityHeaders } from "../headers";

/** One file of the build, as vite.config.ts lists it. */
export interface PrecacheEntry {
  readonly url: string; // path from the root
  readonly bytes: number;
  readonly sha256: string; // base64
}

/** A file could not be kept; `reason` is what a person can be told. */
export class PrecacheError extends Error {
  readonly reason: PrecacheFailure;
  constructor(reason: PrecacheFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "PrecacheError";
    this.reason = reason;
  }
}

/** Named by content, so that an unchanged file of a new version is not fetched again. */
export const cacheKey = (entry: PrecacheEntry): string =>
  `${entry.url}?sha256=${encodeURIComponent(entry.sha256)}`;

/** Bytes of the entries that the cache holds. */
export async function status(entries: readonly PrecacheEntry[], cache: Cache): Promise<PrecacheStatus> {
  const kept = await Promise.all(entries.map((entry) => cache.match(cacheKey(entry))));
  return { done: bytes(entries.filter((_, i) => kept[i])), total: bytes(entries) };
}

/** Fetches what is missing, smallest first; a later attempt goes on where one was interrupted. */
export async function fill(
  entries: readonly PrecacheEntry[],
  cache: Cache,
  onProgress: (status: PrecacheStatus) => void,
): Promise<void> {
  const total = bytes(entries);
  let done = 0;
  for (const entry of [...entries].sort((a, b) => a.bytes - b.bytes)) {
    if (!(await cache.match(cacheKey(entry)))) {
      await keep(entry, cache, (part) => onProgress({ done: done + part, total }));
    }
    done += entry.bytes;
    onProgress({ done, total });
  }
}

/** Fetches one file, checks that it is the one that was built, and keeps it under the strict headers. */
export async function keep(
  entry: PrecacheEntry,
  cache: Cache,
  onProgress: (bytes: number) => void = () => undefined,
): Promise<Response> {
  // What the page has just loaded may be used; a stale copy shows in its hash and is asked for again.
  const response =
    (await checked(entry, "default", onProgress)) ?? (await checked(entry, "reload", onProgress));
  if (!response) throw new PrecacheError("integrity", `not the file that was built: ${entry.url}`);
  try {
    await cache.put(cacheKey(entry), response.clone());
  } catch (cause) {
    throw new PrecacheError("quota", `no room for ${entry.url}`, { cause });
  }
  return response;
}

/** Removes what no entry names: the files of earlier versions. */
export async function prune(entries: readonly PrecacheEntry[], cache: Cache): Promise<void> {
  const wanted = new Set(entries.map((entry) => new URL(cacheKey(entry), location.origin).href));
  const keys = await cache.keys();
  await Promise.all(keys.filter(({ url }) => !wanted.has(url)).map((key) => cache.delete(key)));
}

async function checked(
  entry: PrecacheEntry,
  mode: RequestCache,
  onProgress: (bytes: number) => void,
): Promise<Response | null> {
  let response: Response;
  let body: Uint8Array<ArrayBuffer> | null;
  try {
    response = await fetch(entry.url, { cache: mode, credentials: "same-origin" });
    if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
    body = await read(response.body, entry.bytes, onProgress);
  } catch (cause) {
    throw new PrecacheError("network", `could not fetch ${entry.url}`, { cause });
  }
  if (!body || base64(await crypto.subtle.digest("SHA-256", body)) !== entry.sha256) return null;
  const type = response.headers.get("Content-Type");
  return new Response(body, {
    headers: {
      ...securityHeaders,
      "Content-Length": String(body.length),
      ...(type ? { "Content-Type": type } : {}),
    },
  });
}

/** The whole body, or null where it is not of the expected length. */
async function read(
  stream: ReadableStream<Uint8Array>,
  length: number,
  onProgress: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const body = new Uint8Array(length);
  const reader = stream.getReader();
  let filled = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return filled === length ? body : null;
    if (filled + value.length > length) {
      await reader.cancel();
      return null;
    }
    body.set(value, filled);
    filled += value.length;
    onProgress(filled);
  }
}

const bytes = (entries: readonly PrecacheEntry[]): number =>
  entries.reduce((sum, entry) => sum + entry.bytes, 0);

const base64 = (buffer: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(buffer)));
