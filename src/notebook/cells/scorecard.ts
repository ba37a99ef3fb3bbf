import { computeMetrics, metricById, metricIds, volume, type Scope } from "../../metrics";
import type { CellKind, RawBody, RunContext, ScorecardCell, ScorecardOutput } from "../types";
import { allMetrics } from "../metric-groups";
import { choice, flag, refused, texts } from "./fields";
import { metricList } from "./metric-list";
import { metricTable } from "./metric-table";
import { choices, options, plainScope, scope } from "./scope";

/** Many metrics side by side, after how many calls there were and what became of them. */
export const scorecard: CellKind<ScorecardCell, ScorecardOutput> = {
  id: "scorecard",
  keys: ["volume", "metrics", "variants"],
  complete(raw, base) {
    const metrics =
      raw.metrics === "all" || raw.metrics === undefined ? "all" : metricList(texts(raw, "metrics"));
    return {
      ...base,
      kind: "scorecard",
      metrics,
      volume: flag(raw, "volume", false),
      variants: variantsOf(raw),
    };
  },
  write: (cell) => ({
    ...(cell.volume && { volume: true }),
    metrics: cell.metrics,
    ...(Object.keys(cell.variants).length > 0 && { variants: cell.variants }),
  }),
  dependsOn: () => ["view.period", "view.compare", "view.filters"],
  async run(cell, context) {
    const ids = cell.metrics === "all" ? allMetrics : cell.metrics;
    const counted = cell.volume ? await volume(context.sql, volumeScope(context), options(context)) : null;
    const results = await computeMetrics(context.sql, ids, scope(context), {
      ...choices(context),
      variants: { ...choices(context).variants, ...cell.variants },
    });
    return {
      kind: "scorecard",
      period: context.period,
      scope: plainScope(context),
      notFilteredBy: counted?.current.notFilteredBy ?? [],
      volume: counted,
      results,
    };
  },
  export: (cell, output) => [metricTable(cell.id, output.results)],
};

/** A mapping from metrics to their formulas. */
function variantsOf({ variants }: RawBody): ScorecardCell["variants"] {
  if (variants === undefined || variants === null) return {};
  if (typeof variants !== "object" || Array.isArray(variants)) throw refused("variants", variants, []);
  return Object.fromEntries(
    Object.keys(variants).flatMap((name) => {
      const id = metricIds.find((known) => known === name);
      if (id === undefined) throw refused("variants", name, metricIds);
      const ids = metricById(id).variants.map((variant) => variant.id);
      const chosen = choice(variants as RawBody, name, ids, null);
      return chosen === null ? [] : [[id, chosen]];
    }),
  );
}

/** Volume has no best quarter: that is each metric's own. */
const volumeScope = (context: RunContext): Scope =>
  context.period.other?.quarters ? plainScope(context) : scope(context);
