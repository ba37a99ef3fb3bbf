import { tagPairs as count } from "../../analysis";
import type { CellKind, TagPairsCell, TagPairsOutput } from "../types";
import { options, plainScope } from "./scope";

/** Which tags occur together on a call, how often, and how much more often than by chance. */
export const tagPairs: CellKind<TagPairsCell, TagPairsOutput> = {
  id: "tag-pairs",
  keys: [],
  complete: (_, base) => ({ ...base, kind: "tag-pairs" }),
  write: () => ({}),
  dependsOn: () => ["view.period", "view.filters"],
  async run(_, context) {
    const scope = { ...plainScope(context), compare: null };
    const found = await count(context.sql, scope, options(context));
    return { kind: "tag-pairs", period: context.period, notFilteredBy: [], scope, ...found };
  },
  export: (cell, { pairs, tagged }) => [
    {
      name: cell.id,
      columns: ["tag", "with", "calls", "calls_tag", "calls_with", "calls_tagged", "lift"],
      rows: pairs.map(({ tags, n, each, lift }) => [tags[0], tags[1], n, each[0], each[1], tagged, lift]),
    },
  ],
};
