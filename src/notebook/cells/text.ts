import type { CellKind, TextCell } from "../types";

/** Prose. It is written outside fences, so it has no body. */
export const text: CellKind<TextCell, never> = {
  id: "text",
  keys: [],
  complete: (_, base) => ({ ...base, kind: "text", text: "" }),
  write: () => ({}),
  dependsOn: () => [],
  run: null,
  export: null,
};
