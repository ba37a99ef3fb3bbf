import { leadCohorts as count, type Cohort, type LeadCohorts } from "../../analysis";
import type { Weekday } from "../../base";
import { options, plainScope } from "../cells/scope";
import type { ChartAsk } from "../chart-types";
import { notByLead } from "./lead-filters";

interface Spec extends Omit<LeadCohorts, "cohorts"> {
  readonly weekStart: Weekday;
}

/** How far each week's leads have come within the same days. */
export const leadCohorts: ChartAsk<Cohort, Spec> = {
  takes: {},
  first: {},
  needs: ["leads"],
  compares: false,
  async run(_, context) {
    const { weekStart } = context.settings;
    const { cohorts, ...spec } = await count(context.sql, plainScope(context), {
      ...options(context),
      weekStart,
    });
    return {
      rows: cohorts,
      spec: { ...spec, weekStart },
      result: null,
      notFilteredBy: notByLead(context.filters),
    };
  },
  export: (name, { rows }) => [
    {
      name,
      columns: ["week", "leads", "followed_days", "young", "step", "n", "share", "low", "high"],
      rows: rows.flatMap(({ week, leads, followedDays, young, cells }) =>
        cells.map((cell) => [
          week,
          leads,
          followedDays,
          young ? 1 : 0,
          cell.step,
          cell.n,
          cell.share,
          cell.low,
          cell.high,
        ]),
      ),
    },
  ],
};
