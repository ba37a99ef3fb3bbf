import { fileHash } from "../../engine";
import type { DatasetRecord, Handles } from "../../store";
import { hidden, isExport, maxDropped } from "./dropped-files";
import { mayRead, rememberHandle } from "./file-handles";

/** One file that came in from the folder, as it was then. */
interface Seen {
  readonly name: string;
  readonly size: number;
  readonly lastModified: number;
  readonly sha256: string;
}

/** The folder that exports are put into: picked once, looked through on request or when the app opens. */
export interface WatchedFolder {
  readonly folder: FileSystemDirectoryHandle;
  /** Whether new exports are imported when the app opens. */
  readonly auto: boolean;
  readonly seen: readonly Seen[];
}

const key = "watched-folder";

interface Picking {
  showDirectoryPicker?(options: {
    readonly id: string;
    readonly mode: "read";
  }): Promise<FileSystemDirectoryHandle>;
}

/** Whether this browser lets a page keep a folder. */
export const canWatch = (): boolean =>
  typeof window !== "undefined" && "showDirectoryPicker" in (window as Window & Picking);

/** The watched folder; null where none was picked. */
export const watchedFolder = async (things: Handles): Promise<WatchedFolder | null> =>
  ((await things.get(key)) as WatchedFolder | undefined) ?? null;

/** Lets the reader pick the folder; null when the choice is given up. */
export async function pickFolder(things: Handles): Promise<WatchedFolder | null> {
  let folder: FileSystemDirectoryHandle | undefined;
  try {
    folder = await (window as Window & Picking).showDirectoryPicker?.({ id: "exports", mode: "read" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
  if (!folder) return null;
  const watched: WatchedFolder = { folder, auto: false, seen: [] };
  await things.put(key, watched);
  return watched;
}

/** Changes whether new exports come in when the app opens. */
export async function setAuto(things: Handles, auto: boolean): Promise<WatchedFolder | null> {
  const watched = await watchedFolder(things);
  if (!watched) return null;
  await things.put(key, { ...watched, auto });
  return { ...watched, auto };
}

/** Forgets the folder; what was imported from it stays. */
export const stopWatching = (things: Handles): Promise<void> => things.remove(key);

const found = new WeakMap<File, Seen>();
const same = (a: Omit<Seen, "sha256">, b: Omit<Seen, "sha256">): boolean =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

/**
 * The exports in the folder that are new or have changed since they came in. A file that is known by name, size and
 * date is not read; one that is not is known by its content, so that a copy under another name is not new. `null`
 * where the browser wants to be asked first.
 */
export async function newExports(
  things: Handles,
  datasets: readonly DatasetRecord[],
): Promise<readonly File[] | null> {
  const watched = await watchedFolder(things);
  if (!watched) return [];
  if (!(await mayRead(watched.folder))) return null;
  const known = [...watched.seen, ...datasets.flatMap(({ files }) => files)];
  const contents = new Set(known.map(({ sha256 }) => sha256));
  const copies: Seen[] = [];
  const files: File[] = [];
  for (const handle of await exportsIn(watched.folder)) {
    const file = rememberHandle(await handle.getFile(), handle);
    if (known.some((other) => same(other, file))) continue;
    const { name, size, lastModified } = file;
    const entry = { name, size, lastModified, sha256: await fileHash(file) };
    if (contents.has(entry.sha256)) copies.push(entry);
    else {
      contents.add(entry.sha256);
      found.set(file, entry);
      files.push(file);
    }
  }
  if (copies.length > 0) await add(things, copies);
  return files;
}

/** Files of the folder came in: they are not new the next time. */
export async function cameIn(things: Handles, files: readonly File[]): Promise<void> {
  const entries = files.flatMap((file) => found.get(file) ?? []);
  if (entries.length > 0) await add(things, entries);
}

async function add(things: Handles, entries: readonly Seen[]): Promise<void> {
  const watched = await watchedFolder(things);
  if (!watched) return;
  const others = watched.seen.filter(({ name }) => !entries.some((entry) => entry.name === name));
  await things.put(key, { ...watched, seen: [...others, ...entries] });
}

/** The files of a folder and its folders that look like exports, by name. */
async function exportsIn(folder: FileSystemDirectoryHandle): Promise<readonly FileSystemFileHandle[]> {
  const files: FileSystemFileHandle[] = [];
  const walk = async (inside: FileSystemDirectoryHandle): Promise<void> => {
    const entries: FileSystemHandle[] = [];
    for await (const entry of inside.values()) entries.push(entry);
    for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
      if (hidden(entry.name) || files.length >= maxDropped) continue;
      if (entry.kind === "directory") await walk(entry as FileSystemDirectoryHandle);
      else if (isExport(entry.name)) files.push(entry as FileSystemFileHandle);
    }
  };
  await walk(folder);
  return files;
}
