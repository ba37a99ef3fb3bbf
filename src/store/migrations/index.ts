import { first } from "./1";
import { reported } from "./2";
import { notebookVersions } from "./3";
import { sealedReports } from "./4";
import type { Migration } from "./migration";

export type { Migration } from "./migration";

/** Every format this database ever had, oldest first. */
export const migrations: readonly Migration[] = [first, reported, notebookVersions, sealedReports];
