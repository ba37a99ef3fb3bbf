import { filesOf } from "./import/file-handles";

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly FileSystemHandle[] }) => void): void;
}

const isFile = (handle: FileSystemHandle): handle is FileSystemFileHandle => handle.kind === "file";

/** Opens the files that the device opens with the installed app (the manifest's `file_handlers`). */
export function takeLaunchedFiles(open: (files: readonly File[]) => Promise<void>): void {
  const { launchQueue } = window as Window & { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    const handles = files.filter(isFile);
    if (handles.length > 0) void filesOf(handles).then(open);
  });
}
