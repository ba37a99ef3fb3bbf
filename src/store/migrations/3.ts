import type { Migration } from "./migration";

/** Named versions of notebooks, and states of a view that may not stand in an address. */
export const notebookVersions: Migration = {
  version: 3,
  minWriter: 1,
  stores: { notebookVersions: "id, value.notebook", views: "id" },
};
