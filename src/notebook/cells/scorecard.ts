import { computeMetrics, metricIds, volume, type MetricId } from "../../metrics";
import type { CellKind, ScorecardCell, ScorecardOutput } from "../types";
import { allMetrics } from "../metric-groups";
import { flag, refused, texts } from "./fields";
import { metricTable } from "./metric-table";
import { options, scope } from "./scope";

/** Many metrics side by side, after how many calls there were and what became of them. */
export const scorecard: CellKind<ScorecardCell, ScorecardOutput> = {
  id: "scorecard",
  keys: ["volume", "metrics"],
  complete(raw, base) {
    const metrics =
      raw.metrics === "all" || raw.metrics === undefined ? "all" : metricList(texts(raw, "metrics"));
    return { ...base, kind: "scorecard", metrics, volume: flag(raw, "volume", false) };
  },
  write: (cell) => ({ ...(cell.volume && { volume: true }), metrics: cell.metrics }),
  dependsOn: () => ["view.period", "view.compare", "view.filters"],
  async run(cell, context) {
    const ids = cell.metrics === "all" ? allMetrics : cell.metrics;
    const counted = cell.volume ? await volume(context.sql, scope(context), options(context)) : null;
    const results = await computeMetrics(context.sql, ids, scope(context), options(context));
    return {
      kind: "scorecard",
      period: context.period,
      notFilteredBy: counted?.current.notFilteredBy ?? [],
      volume: counted,
      results,
    };
  },
  export: (cell, output) => [metricTable(cell.id, output.results)],
};

function metricList(names: readonly string[]): readonly MetricId[] {
  return names.map((name) => {
    const id = metricIds.find((known) => known === name);
    if (id === undefined) throw refused("metrics", name, metricIds);
    return id;
  });
}
