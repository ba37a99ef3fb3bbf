import type { AttemptsOf } from "../../analysis";
import type { Scope } from "../../metrics";
import type { ChartOutputOf } from "../chart-asks";
import type { DrillNumber } from "./drill";

const attemptDrill = (name: string, said: number, scope: Scope, attempts: AttemptsOf): DrillNumber => ({
  name,
  said,
  distinct: null,
  drill: { kind: "attempts", scope: { ...scope, compare: null }, attempts },
});

/** The k-th attempts, and those of them that reached the lead. */
export const reachDrills = ({ rows, scope }: ChartOutputOf<"attempts">): readonly DrillNumber[] =>
  rows.flatMap(({ attempt, atRisk, reached }) => [
    attemptDrill(`${String(attempt)} tried`, atRisk, scope, { attempt, reached: false }),
    attemptDrill(`${String(attempt)} reached`, reached, scope, { attempt, reached: true }),
  ]);

/** The first attempts of each hour of the week, and those of them that reached somebody. */
export const bestTimeDrills = ({ rows, scope }: ChartOutputOf<"best-time">): readonly DrillNumber[] =>
  rows.flatMap(({ weekday, hour, attempts, connects }) =>
    weekday === null
      ? []
      : [
          attemptDrill(`${String(weekday)} ${String(hour)} tried`, attempts, scope, {
            weekday,
            hour,
            reached: false,
          }),
          attemptDrill(`${String(weekday)} ${String(hour)} reached`, connects, scope, {
            weekday,
            hour,
            reached: true,
          }),
        ],
  );
