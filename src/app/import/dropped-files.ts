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
const hidden = (name: string): boolean => /^(\.|__MACOSX$|Thumbs\.db$|desktop\.ini$)/.test(name);

/** The files in dropped entries, those of folders included, by name; hidden files are left out. */
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
  return files;
}

/** The files of a drop, with those in dropped folders. Must be called while the event is handled. */
export function droppedFiles(data: DataTransfer | null): Promise<readonly File[]> {
  const entries = [...(data?.items ?? [])].flatMap((item) =>
    item.kind === "file" ? (item.webkitGetAsEntry() ?? []) : [],
  );
  return entries.some(({ isDirectory }) => isDirectory)
    ? filesIn(entries)
    : Promise.resolve([...(data?.files ?? [])]);
}
