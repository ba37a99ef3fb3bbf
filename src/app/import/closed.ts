import type { ImportState } from "./import-types";

/** An import panel in which nothing is going on. */
export const closed: ImportState = {
  stage: "closed",
  drafts: [],
  selected: 0,
  groups: [],
  overlaps: {},
  running: null,
  progress: null,
  outcomes: [],
  error: null,
};
