import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleChunks, type SampleOptions } from "../../src/import";

/** A folder for files that a test makes. */
export interface Folder {
  readonly path: string;
  /** Writes a file and gives its path. */
  put(name: string, content: string | Uint8Array): string;
  remove(): void;
}

/** A new folder among the system's temporary ones. */
export function folder(): Folder {
  const path = mkdtempSync(join(tmpdir(), "dialbook-files-"));
  return {
    path,
    put: (name, content) => {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** A small invented centre's exports: text by kind of row. */
export function sampleTexts(options: SampleOptions): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { kind, text } of sampleChunks(options)) texts.set(kind, (texts.get(kind) ?? "") + text);
  return texts;
}
