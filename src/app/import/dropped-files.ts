import { rememberHandle } from "./file-handles";

/** What this needs of the browser's file entries; a folder gives its entries in batches. */
export interface DroppedEntry {
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  readonly name: string;
}
interface FileEntry extends DroppedEntry {
  file(done: (file: File) => void, failed: (error: unknown) => void): void;
}
interface FolderEntry extends DroppedEntry {
  createReader(): {
    readEntries(done: (entries: DroppedEntry[]) => void, failed: (error: unknown) => void): void;
  };
}

/** More than this is no folder of exports but a disk dropped by mistake. */
export const maxDropped = 500;

const isFolder = (entry: DroppedEntry): entry is FolderEntry => entry.isDirectory;
const isFile = (entry: DroppedEntry): entry is FileEntry => entry.isFile;
/** What systems leave in folders beside the files of a person. */
export const hidden = (name: string): boolean => /^(\.|__MACOSX$|Thumbs\.db$|desktop\.ini$)/.test(name);

/** Names that exports have: what else stands in a folder was not meant. */
export const isExport = (name: string): boolean =>
  /\.(csv|tsv|tab|txt|log|xlsx|xls|json|ndjson|jsonl|gz|zip)$/i.test(name);

/** The exports among a folder's files; all of them where none is named like one. */
export function exportsAmong(files: readonly File[]): readonly File[] {
  const visible = files.filter(({ name }) => !hidden(name));
  const meant = visible.filter(({ name }) => isExport(name));
  return (meant.length > 0 ? meant : visible).slice(0, maxDropped);
}

/** The files in dropped entries, those of folders included, by name; hidden files are left out, and so is what is no export. */
export async function filesIn(entries: readonly DroppedEntry[]): Promise<readonly File[]> {
  const files: File[] = [];
  const walk = async (entry: DroppedEntry): Promise<void> => {
    if (hidden(entry.name) || files.length >= maxDropped) return;
    if (isFile(entry)) files.push(await new Promise<File>((done, failed) => entry.file(done, failed)));
    else if (isFolder(entry)) {
      const reader = entry.createReader();
      const inside: DroppedEntry[] = [];
      for (;;) {
        const batch = await new Promise<DroppedEntry[]>((done, failed) => reader.readEntries(done, failed));
        if (batch.length === 0 || inside.length > maxDropped) break;
        inside.push(...batch);
      }
      for (const found of inside.sort((a, b) => a.name.localeCompare(b.name))) await walk(found);
    }
  };
  for (const entry of entries) await walk(entry);
  return entries.some(({ isDirectory }) => isDirectory) ? exportsAmong(files) : files;
}

interface ItemWithHandle extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** The files of a drop, with those in dropped folders. Must be called while the event is handled. */
export async function droppedFiles(data: DataTransfer | null): Promise<readonly File[]> {
  const items: readonly ItemWithHandle[] = [...(data?.items ?? [])].filter(({ kind }) => kind === "file");
  const entries = items.flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = [...(data?.files ?? [])];
  if (entries.some(({ isDirectory }) => isDirectory)) return filesIn(entries);
  // A handle lets an import that is cut off start again by itself; without one the file is dropped again.
  const handles = await Promise.all(
    items.map(async (item) => (await item.getAsFileSystemHandle?.().catch(() => null)) ?? null),
  );
  return files.map((file, i) => {
    const handle = handles.length === files.length ? handles[i] : null;
    return handle?.kind === "file" ? rememberHandle(file, handle as FileSystemFileHandle) : file;
  });
}
