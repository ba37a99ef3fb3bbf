import { leadCohorts as count, type Cohort, type LeadCohorts } from "../../analysis";
import type { Weekday } from "../../base";
import { options, plainScope } from "../cells/scope";
import type { ChartAsk } from "../chart-types";
import { notByLead } from "./lead-filters";

interface Spec extends Omit<LeadCohorts, "cohorts"> {
  readonly weekStart: Weekday;
  /** The workspace's days, where no week has had so many and each is given fewer. */
  readonly wanted?: number;
}

const shorter = [28, 21, 14, 10, 7, 5, 3, 2, 1];

/** The most days that at least half of the weeks have had; null where that is not even one. */
export const daysHad = (cohorts: readonly Pick<Cohort, "followedDays">[], below: number): number | null =>
  shorter.find(
    (days) =>
      days < below && cohorts.filter(({ followedDays }) => followedDays >= days).length * 2 >= cohorts.length,
  ) ?? null;

/** How far each week's leads have come within the same days. */
export const leadCohorts: ChartAsk<Cohort, Spec> = {
  takes: {},
  first: {},
  needs: ["leads"],
  compares: false,
  async run(_, context) {
    const { weekStart } = context.settings;
    const scope = plainScope(context);
    const asked = { ...options(context), weekStart };
    const told = await count(context.sql, scope, asked);
    // Where all of them are too young nothing would be said of any: they are compared after fewer days.
    const days = told.cohorts.every(({ young }) => young) ? daysHad(told.cohorts, told.days) : null;
    const params = days === null ? null : { ...scope.params, conversion_days: days };
    const { cohorts, ...spec } = params ? await count(context.sql, { ...scope, params }, asked) : told;
    return {
      rows: cohorts,
      spec: { ...spec, weekStart, ...(params && { wanted: told.days }) },
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
