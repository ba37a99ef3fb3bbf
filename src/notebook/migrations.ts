import { AppError } from "../base";
import type { RawBody } from "./types";

/** A cell between cutting and understanding: what migrations work on. */
export interface RawCell {
  readonly kind: string;
  readonly id: string | null;
  readonly name: string | null;
  readonly body: RawBody;
}

/** Brings a file from format `from` to `from + 1`. Once released, a migration is never changed. */
export interface Migration {
  readonly from: number;
  migrate(cell: RawCell): RawCell;
}

/** The format this version writes. */
export const currentFormat = 1;

/** Every migration there ever was, oldest first. Format 1 is the first. */
export const migrations: readonly Migration[] = [];

/** The migrations that a file of `format` still needs. Throws `notebook_newer` for a file of a later Dialbook. */
export function migrationsFrom(
  format: number,
  list: readonly Migration[] = migrations,
  current: number = currentFormat,
): readonly Migration[] {
  if (format > current) throw new AppError("notebook_newer", { format, current });
  const chain = list.filter((migration) => migration.from >= format && migration.from < current);
  chain.forEach((migration, i) => {
    if (migration.from !== format + i) throw new Error(`no notebook migration from format ${format + i}`);
  });
  if (chain.length !== current - format) throw new Error(`no notebook migration to format ${current}`);
  return chain;
}
