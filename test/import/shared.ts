import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../shared/data/", import.meta.url));

/** Whether the shared data folder lies beside the repository; tests that read it are skipped elsewhere. */
export const hasShared = (path: string): boolean => existsSync(root + path);

/** A file of the shared data folder. */
export const sharedFile = (path: string): File =>
  new File([readFileSync(root + path)], path.split("/").at(-1) ?? path, { lastModified: 0 });
