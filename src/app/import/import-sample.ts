import type { ImportSession } from "./import-session";

/** Makes the invented centre's exports on this device and imports them like any other file. */
export async function importSample(
  imports: ImportSession,
  title: string,
  onProgress: (share: number) => void = () => undefined,
): Promise<void> {
  imports.prepare();
  const { sampleFiles } = await import("./sample-files");
  const files = await sampleFiles({}, { progress: (done, total) => onProgress(done / total) });
  await imports.open(files, { startAs: title });
}
