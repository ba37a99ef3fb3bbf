import { AppError } from "../base";
import { damagedError } from "./damaged-error";
import { migrations, type Migration } from "./migrations";

/** Which code wrote the database, and the oldest that may still write to it. */
export interface Format {
  readonly formatVersion: number;
  readonly minWriter: number;
}

/** The format that a list of migrations ends in. */
export const formatOf = (list: readonly Migration[]): Format => ({
  formatVersion: Math.max(...list.map((m) => m.version)),
  minWriter: Math.max(...list.map((m) => m.minWriter)),
});

/** The format of this build. */
export const ourFormat: Format = formatOf(migrations);

/** Throws `newer_app_wrote` when the stored format may no longer be written by this build. */
export function refuseNewer(stored: unknown): void {
  if (!isFormat(stored)) throw damagedError("meta", "format");
  if (stored.minWriter > ourFormat.formatVersion) throw new AppError("newer_app_wrote");
}

export const isFormat = (value: unknown): value is Format =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Partial<Format>).formatVersion === "number" &&
  typeof (value as Partial<Format>).minWriter === "number";
