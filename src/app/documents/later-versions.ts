import { later } from "../parts/later";

/** The versions of a notebook; loaded when they are shown, or when the browser has time. */
export const VersionsSheet = later(async () => (await import("./versions-sheet")).VersionsSheet);
