import { reachFunnel, type ReachStep } from "../../analysis";
import { mustTell } from "../../metrics";
import { options, plainScope } from "../cells/scope";
import type { ChartAsk } from "../chart-types";

interface Spec {
  /** Leads tried for the first time in the period. */
  readonly leads: number;
  readonly reached: number;
}

const most = 15; // attempts

/** Whether one more attempt pays: the chance of each to reach those whom none before it had reached. */
export const attempts: ChartAsk<ReachStep, Spec> = {
  takes: {},
  first: {},
  needs: ["lead_id"],
  compares: false,
  async run(_, context) {
    const scope = { ...plainScope(context), compare: null };
    await mustTell(context.sql, scope, options(context));
    const steps = await reachFunnel(context.sql, scope, options(context));
    return {
      rows: steps.slice(0, most),
      spec: {
        leads: steps.find(({ attempt }) => attempt === 1)?.atRisk ?? 0,
        reached: steps.reduce((sum, { reached }) => sum + reached, 0),
      },
      result: null,
    };
  },
  export: (name, { rows }) => [
    {
      name,
      columns: ["attempt", "at_risk", "reached", "share", "low", "high", "cumulative"],
      rows: rows.map((r) => [r.attempt, r.atRisk, r.reached, r.hazard, r.low, r.high, r.cumulative]),
    },
  ],
};
