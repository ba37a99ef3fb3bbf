import type { ImportPlan } from "../import";
import { canonical, type DataState, type DatasetRecord } from "../store";

const text = (value: unknown): string => new TextDecoder().decode(canonical(value));

/** Whether some import brought files of the sizes of these. */
export function perhapsKnown(state: DataState, plan: ImportPlan): boolean {
  const sizes = (files: readonly { readonly size: number }[]): string =>
    files
      .map(({ size }) => size)
      .sort((a, b) => a - b)
      .join();
  const wanted = sizes(plan.files.map(({ file }) => file));
  return state.datasets.some(({ files }) => sizes(files) === wanted);
}

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
