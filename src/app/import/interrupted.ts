import type { DatasetRecord, Handles } from "../../store";
import { handleOf } from "./file-handles";
import type { ImportNote } from "./import-types";

/** An import that was begun and never ended: the tab was closed, or the device went off. */
export interface Interrupted {
  readonly id: string; // the import's
  readonly names: readonly string[];
  /** Where the browser still knows the files: one for each, else none. */
  readonly handles: readonly FileSystemFileHandle[];
}

const prefix = "import/";
const lockOf = (id: string): string => `dialbook-import-${id}`;

/**
 * Notes that an import has begun, and holds a lock while it runs, so that another tab can tell a running import from
 * one that was cut off. The returned function strikes the note out.
 */
export async function noteImport(
  things: Handles,
  { id, files }: ImportNote,
  locks: LockManager | undefined = navigator.locks,
): Promise<() => Promise<void>> {
  let release: () => void = () => undefined;
  const running = new Promise<void>((done) => (release = done));
  void locks?.request(lockOf(id), () => running);
  const handles = files.flatMap((file) => handleOf(file) ?? []);
  const note: Interrupted = {
    id,
    names: files.map(({ name }) => name),
    handles: handles.length === files.length ? handles : [],
  };
  // A note that cannot be kept must not keep the import from running.
  await things.put(prefix + id, note).catch(() => undefined);
  return async () => {
    release();
    await things.remove(prefix + id).catch(() => undefined);
  };
}

/** Imports that were cut off: noted, not running in another tab, and not published after all. */
export async function interruptedImports(
  things: Handles,
  datasets: readonly DatasetRecord[],
  locks: LockManager | undefined = navigator.locks,
): Promise<readonly Interrupted[]> {
  const notes = ((await things.all(prefix)) as readonly Interrupted[]) ?? [];
  if (notes.length === 0) return [];
  const held = new Set((await locks?.query())?.held?.map(({ name }) => name));
  const found: Interrupted[] = [];
  for (const note of notes) {
    if (held.has(lockOf(note.id))) continue;
    if (datasets.some(({ id }) => id === note.id)) await things.remove(prefix + note.id);
    else found.push(note);
  }
  return found;
}

/** The reader has been told. */
export const forgetInterrupted = (things: Handles, id: string): Promise<void> => things.remove(prefix + id);
