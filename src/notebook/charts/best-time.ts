import type { Weekday } from "../../base";
import { bestTime as count, weekHourSql, type TimeCell } from "../../analysis";
import { mustTell, timesOf, untold } from "../../metrics";
import { options, plainScope } from "../cells/scope";
import type { ChartAsk } from "../chart-types";

interface Spec {
  readonly weekStart: Weekday;
  /** First attempts, and how many of them reached somebody. */
  readonly attempts: number;
  /** Those of them at leads. */
  readonly atLeads: number;
  readonly connects: number;
}

/** When people pick up: the share of first attempts that reached somebody, by hour and weekday. */
export const bestTime: ChartAsk<TimeCell, Spec> = {
  takes: {},
  first: {},
  needs: ["direction"],
  compares: false,
  async run(_, context) {
    const scope = { ...plainScope(context), compare: null };
    const ask = options(context);
    await mustTell(context.sql, scope, ask);
    const { cells } = await count(context.sql, scope, { ...ask, byWeekday: true });
    const hidden = await untold(context.sql, scope, scope.period, weekHourSql, timesOf("week-hour"), ask);
    const told = cells.filter(({ weekday, hour }) => !hidden(`${String(weekday)} ${String(hour)}`));
    const sum = (of: (cell: TimeCell) => number): number => told.reduce((n, cell) => n + of(cell), 0);
    return {
      rows: told,
      spec: {
        weekStart: context.settings.weekStart,
        attempts: sum((cell) => cell.attempts),
        atLeads: sum((cell) => cell.atLeads),
        connects: sum((cell) => cell.connects),
      },
      result: null,
    };
  },
  export: (name, { rows }) => [
    {
      name,
      columns: ["weekday", "hour", "attempts", "connects", "share", "low", "high"],
      rows: rows.map((r) => [r.weekday, r.hour, r.attempts, r.connects, r.share, r.low, r.high]),
    },
  ],
};
