import type { Grain, Period } from "../../base";
import {
  dispositionTrendBy,
  type Dimension,
  type DispositionPopulation,
  type DispositionTrendRow,
} from "../../metrics";
import { added, cutGroups } from "../cells/cut-scope";
import { grainOf, options } from "../cells/scope";
import type { ChartAsk, Measure } from "../chart-types";
import { cutChoices, type CutChoice } from "../workbench-types";
import { mostPanels } from "./metric-panels";

/** One group's dispositions over time. */
export interface DispositionPanelRow {
  readonly group: string;
  readonly n: number;
  readonly trend: readonly DispositionTrendRow[];
}

interface Spec {
  readonly by: Dimension;
  readonly population: DispositionPopulation["id"];
  readonly grain: Grain;
  readonly measure: Measure;
  readonly period: Period;
  /** How many groups are not drawn, and how many calls they have. */
  readonly others: number;
  readonly rest: number;
  /** People with too little to be shown apart. */
  readonly suppressed: number;
  readonly closed: boolean;
}

type Divider = Exclude<CutChoice, "hour" | "attempt">;
const dividers = cutChoices.filter((choice): choice is Divider => choice !== "hour" && choice !== "attempt");

/** What came of the calls over time in a panel for each group: the same scale for all, the group with most first. */
export const dispositionPanels: ChartAsk<DispositionPanelRow, Spec> = {
  takes: { by: dividers, grain: true, measure: true, top: true },
  first: { by: "queue", measure: "share" },
  needs: ["disposition"],
  compares: false,
  counts: ({ population }) => ({ coded: population }),
  async run(cell, context) {
    const by = dividers.find((known) => known === cell.by) ?? "queue";
    const { base, groups } = await cutGroups(by, context, false);
    const { scope, population, suppressed, closed } = base;
    const top = Math.min(cell.top ?? 8, mostPanels);
    const grain = grainOf(cell.grain, context.period);
    const cut = base.cut as Dimension; // hours and attempts are not among what it takes
    const { weekStart } = context.settings;
    const of = { dimension: cut, population, grain, weekStart };
    const rows = groups.length > 0 ? await dispositionTrendBy(context.sql, scope, of, options(context)) : [];
    const others = groups.slice(top);
    return {
      rows: groups.slice(0, top).map(({ group, n }) => ({
        group,
        n,
        trend: rows.flatMap(({ group: its, ...row }) => (its === group ? [row] : [])),
      })),
      spec: {
        ...{
          by: cut,
          population,
          grain,
          measure: cell.measure,
          period: context.period.period,
          suppressed,
          closed,
        },
        others: others.length,
        rest: added(others).n,
      },
      result: null,
    };
  },
  export: (name, { rows, spec }) => [
    {
      name,
      columns: [spec.by, "bucket", "disposition", "n"],
      rows: rows.flatMap(({ group, trend }) => trend.map((row) => [group, row.bucket, row.code, row.n])),
    },
  ],
};
