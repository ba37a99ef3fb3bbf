import { dispositions as count } from "../../metrics";
import type { CellKind, DispositionsCell, DispositionsOutput } from "../types";
import { options, plainScope } from "./scope";

/** What came of the calls: every disposition code with its share, now and in the period before. */
export const dispositions: CellKind<DispositionsCell, DispositionsOutput> = {
  id: "dispositions",
  keys: [],
  complete: (_, base) => ({ ...base, kind: "dispositions" }),
  write: () => ({}),
  dependsOn: () => ["view.period", "view.compare", "view.filters"],
  async run(_, context) {
    const counted = await count(context.sql, plainScope(context), options(context));
    return { kind: "dispositions", period: context.period, notFilteredBy: [], dispositions: counted };
  },
  export: (cell, output) => [
    {
      name: cell.id,
      columns: ["disposition", "group", "n", "share", "low", "high", "previous_share"],
      rows: output.dispositions.rows.map((r) => [
        r.code,
        r.group,
        r.n,
        r.share,
        r.low,
        r.high,
        r.previousShare,
      ]),
    },
  ],
};
