import { leadSteps, type LeadsOf } from "../../analysis";
import type { Scope } from "../../metrics";
import type { ChartOutputOf } from "../chart-asks";
import type { DrillNumber } from "./drill";

const leadDrill = (name: string, said: number, scope: Scope, leads: LeadsOf): DrillNumber => ({
  name,
  said,
  distinct: null,
  drill: { kind: "leads", scope: { ...scope, compare: null }, leads },
});

/** The leads of each step of the funnel, and those that bought without one. */
export const funnelDrills = ({ rows, spec, scope }: ChartOutputOf<"lead-funnel">): readonly DrillNumber[] => [
  ...rows.flatMap(({ step, n }) => (n === null ? [] : [leadDrill(step, n, scope, { came: step })])),
  ...(spec.boughtUnreached > 0
    ? [leadDrill("unreached", spec.boughtUnreached, scope, { unreached: true })]
    : []),
];

/** The leads that each point of the curve counts. */
export const responseDrills = ({ rows, scope }: ChartOutputOf<"response-curve">): readonly DrillNumber[] =>
  rows.map(({ event, t, had }) => leadDrill(`${event} ${String(t)}`, had, scope, { event, within: t }));

/** The leads of each week, and those of them that came to a step in time. */
export const cohortDrills = ({
  rows,
  spec: { weekStart, days },
  scope,
}: ChartOutputOf<"lead-cohorts">): readonly DrillNumber[] => {
  const own = { ...scope, params: { ...scope.params, conversion_days: days } };
  return rows.flatMap(({ week, leads, cells }) => [
    leadDrill(`${week} ${leadSteps[0]}`, leads, own, { came: leadSteps[0], week, weekStart }),
    ...cells.flatMap(({ step, n }) =>
      n === null ? [] : [leadDrill(`${week} ${step}`, n, own, { came: step, week, weekStart })],
    ),
  ]);
};
