import { leadFunnel as count, type FunnelRow } from "../../analysis";
import { options, plainScope } from "../cells/scope";
import type { ChartAsk } from "../chart-types";
import { notByLead } from "./lead-filters";

interface Spec {
  readonly boughtUnreached: number;
}

/** How far the leads of the period have come. */
export const leadFunnel: ChartAsk<FunnelRow, Spec> = {
  takes: {},
  first: {},
  needs: ["leads"],
  compares: false,
  async run(_, context) {
    const { rows, boughtUnreached } = await count(context.sql, plainScope(context), options(context));
    return { rows, spec: { boughtUnreached }, result: null, notFilteredBy: notByLead(context.filters) };
  },
  export: (name, { rows }) => [
    {
      name,
      columns: [
        "step",
        "leads",
        "of_previous",
        "low",
        "high",
        "of_all",
        "low_all",
        "high_all",
        "median_s",
        "needs",
      ],
      rows: rows.map((r) => [
        r.step,
        r.n,
        r.ofPrevious,
        r.previousLow,
        r.previousHigh,
        r.ofFirst,
        r.firstLow,
        r.firstHigh,
        r.medianS,
        r.needs,
      ]),
    },
  ],
};
