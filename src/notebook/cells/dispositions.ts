import { dispositions as count, dispositionTrend } from "../../metrics";
import type { CellKind, DispositionsCell, DispositionsOutput } from "../types";
import { grainOf, options, plainScope } from "./scope";

/** What came of the calls: every disposition code with its share, over time, and against the period before. */
export const dispositions: CellKind<DispositionsCell, DispositionsOutput> = {
  id: "dispositions",
  keys: [],
  complete: (_, base) => ({ ...base, kind: "dispositions" }),
  write: () => ({}),
  dependsOn: () => ["view.period", "view.compare", "view.filters"],
  async run(_, context) {
    const scope = plainScope(context);
    const counted = await count(context.sql, scope, options(context));
    const auto = grainOf("auto", context.period);
    const trend = await dispositionTrend(context.sql, scope, auto === "hour" ? "day" : auto, {
      ...options(context),
      weekStart: context.settings.weekStart,
    });
    return {
      kind: "dispositions",
      period: context.period,
      notFilteredBy: [],
      scope,
      dispositions: counted,
      trend,
    };
  },
  export: (cell, output) => [
    {
      name: cell.id,
      columns: [
        "disposition",
        "group",
        "n",
        "share",
        "low",
        "high",
        "previous_n",
        "previous_share",
        "difference",
        "difference_low",
        "difference_high",
        "verdict",
        "direction",
      ],
      rows: output.dispositions.rows.map((r) => [
        r.code,
        r.group,
        r.n,
        r.share,
        r.low,
        r.high,
        r.previousN,
        r.previousShare,
        r.change?.difference ?? null,
        r.change?.low ?? null,
        r.change?.high ?? null,
        r.change?.verdict ?? null,
        r.change?.change ?? null,
      ]),
    },
  ],
};
