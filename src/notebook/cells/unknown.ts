import type { CellKind, UnknownCell } from "../types";

/** What could not be understood is kept and shown as it is. */
export const unknown: CellKind<UnknownCell, never> = {
  id: "unknown",
  keys: [],
  complete: (_, base) => ({ ...base, kind: "unknown", fence: "", source: "", problem: null }),
  write: () => ({}),
  dependsOn: () => [],
  run: null,
  export: null,
};
