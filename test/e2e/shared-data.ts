import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where real exports may lie beside the checkout; they are not part of it. */
export const sharedData = (path: string): string =>
  fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url));

/** Tests of a real export run only where it is. */
export const hasShared = (path: string): boolean => existsSync(sharedData(path));
