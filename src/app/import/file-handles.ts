/** What lib.dom does not know of handles: Chromium asks again for files that it was shown earlier. */
interface Asking {
  queryPermission?(options: { readonly mode: "read" }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: "read" }): Promise<PermissionState>;
}
type Handle = FileSystemHandle & Asking;

const known = new WeakMap<File, FileSystemFileHandle>();

/** Remembers by which handle a file was given, so that it can be read again after the page has gone. */
export function rememberHandle(file: File, handle: FileSystemFileHandle): File {
  known.set(file, handle);
  return file;
}

/** The handle a file was given by; null where the browser gave none. */
export const handleOf = (file: File): FileSystemFileHandle | null => known.get(file) ?? null;

/** Whether the browser lets us read now, without asking. */
export async function mayRead(handle: FileSystemHandle): Promise<boolean> {
  return ((await (handle as Handle).queryPermission?.({ mode: "read" })) ?? "granted") === "granted";
}

/** Asks for leave to read; only from a click. */
export async function askToRead(handle: FileSystemHandle): Promise<boolean> {
  if (await mayRead(handle)) return true;
  return ((await (handle as Handle).requestPermission?.({ mode: "read" })) ?? "granted") === "granted";
}

/** The files of handles, each with its handle remembered. */
export const filesOf = (handles: readonly FileSystemFileHandle[]): Promise<readonly File[]> =>
  Promise.all(handles.map(async (handle) => rememberHandle(await handle.getFile(), handle)));
