import { MemFile } from "./mem-file";

/** How DuckDB names its temporary files, by the size of the blocks in them (`DEFAULT`: 256 KiB). */
const sizes = ["S32K", "S64K", "S96K", "S128K", "S160K", "S192K", "S224K", "DEFAULT"] as const;

/** A file holds 4,000 blocks, then the next is begun: a gigabyte of whole blocks each. */
const filesPerSize = 4;

let folders = 0;

/** A folder of temporary files outside the wasm heap; none costs anything before it is written to. */
export interface SpillFolder {
  readonly path: string;
  readonly files: readonly (readonly [name: string, file: MemFile])[];
}

/** A new folder, since a name used twice in one instance cannot be written again. */
export function spillFolder(): SpillFolder {
  folders += 1;
  const path = `local/spill${folders}`;
  // duckdb-wasm takes the ending `.tmp` off a name before it asks for the file
  const name = (size: string, n: number): string => `${path}/duckdb_temp_storage_${size}-${n}`;
  return {
    path,
    files: sizes.flatMap((size) =>
      Array.from({ length: filesPerSize }, (_, n) => [name(size, n), new MemFile()] as const),
    ),
  };
}
