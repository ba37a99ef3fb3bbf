import type { ImportPlan } from "../import";
import { canonical, type DataState, type DatasetRecord } from "../store";

const text = (value: unknown): string => new TextDecoder().decode(canonical(value));

/** The import, live or in the trash, that brought exactly these files read in exactly this way; null if none did. */
export function sameFiles(
  state: DataState,
  plan: ImportPlan,
  files: DatasetRecord["files"],
): DatasetRecord | null {
  const fingerprint = (hashes: readonly string[], mappings: readonly unknown[]): string =>
    hashes
      .map((hash, i) => `${hash} ${text(mappings[i])}`)
      .sort()
      .join("\n");
  const wanted = fingerprint(
    files.map((f) => f.sha256),
    plan.files.map((f) => f.mapping),
  );
  const same = state.datasets.filter(
    (d) =>
      d.systemId === plan.systemId &&
      fingerprint(
        d.files.map((f) => f.sha256),
        d.mappings,
      ) === wanted,
  );
  return same.find((d) => d.state === "live") ?? same[0] ?? null;
}
