import type { Notebook } from "./types";

/** A new notebook: a title, and the choice of a period. */
export const newNotebook = (title: string): Notebook => ({
  format: 1,
  title,
  extra: "",
  cells: [
    {
      ...{ kind: "input", id: "period", name: null, extra: "" },
      ...{ input: "period", default: { preset: "last-week" }, compare: "previous" },
    },
  ],
});
