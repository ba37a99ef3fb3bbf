import type { Migration } from "./migration";

/** Figures of complete periods as they were shown, so that a later change can be announced. */
export const reported: Migration = {
  version: 2,
  minWriter: 1,
  stores: { reported: "id" },
};
