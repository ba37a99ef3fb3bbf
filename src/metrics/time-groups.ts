import type { Sql } from "../base";
import type { Fact } from "./facts/fact";
import { gather, type Chosen } from "./gather";
import { groupsTogether, together, type GroupOptions, type MetricGroups } from "./groups";
import { factOf } from "./facts/facts";
import { timesOf, untold } from "./people/untold";
import { isOfPeople, toldGroups } from "./people/withheld";
import { metricById } from "./metrics";
import type { FactId, MetricId, Scope } from "./types";
import { variantFor } from "./value";

/** Parts of local time to group by; `interval` is each half-hour of each day, the others but `day` recur. */
export const timeParts = ["hour", "half-hour", "weekday", "day", "interval"] as const;
export type TimePart = (typeof timeParts)[number];

/** One group of a part of time, as `timeGroups` names it. */
export interface TimeOf {
  readonly part: TimePart;
  readonly group: string;
}

/** Facts whose date is a day without a time. */
export const daily: ReadonlySet<FactId> = new Set(["deals", "spend_days", "agent_time"]);

const halfHour = (date: string): string => `time_bucket(INTERVAL 30 MINUTE, ${date}::TIMESTAMP)`;

/** SQL text of the group: `09`, `09:30`, `1` for Monday, `2026-11-02`, `2026-11-02T09:30`. */
export function timeKeySql({ id, date }: Fact, part: TimePart): string | undefined {
  if (daily.has(id) && part !== "day" && part !== "weekday") return undefined;
  switch (part) {
    case "hour":
      return `strftime(${date}, '%H')`;
    case "half-hour":
      return `strftime(${halfHour(date)}, '%H:%M')`;
    case "weekday":
      return `isodow(${date})::VARCHAR`;
    case "day":
      return `strftime(${date}, '%Y-%m-%d')`;
    case "interval":
      return `strftime(${halfHour(date)}, '%Y-%m-%dT%H:%M')`;
  }
}

/** One metric for each part of local time that has rows, with one formula throughout, in order of time. */
export async function timeGroups(
  sql: Sql,
  id: MetricId,
  part: TimePart,
  scope: Scope,
  { variant: requested, ...ask }: GroupOptions = {},
): Promise<MetricGroups> {
  const metric = metricById(id);
  const current = { ...scope, compare: null };
  const choice: Chosen = { metric, requested };
  const data = await gather(sql, [choice], current, [scope.period], ask);
  const { variant, value: whole } = await variantFor(data, metric, requested);
  const fact = variant.fact ?? metric.fact;
  const withoutTime = daily.has(fact) && part !== "day" && part !== "weekday";
  if (withoutTime || !groupsTogether(metric, variant)) {
    const none = { value: null, low: null, high: null, needs: [part] };
    return { whole: { ...whole, ...none, state: "not_by_dimension" }, groups: [] };
  }
  const groups = await together(sql, choice, variant, (of) => timeKeySql(of, part), current, ask);
  const key = timeKeySql(factOf("calls"), part) ?? "NULL";
  const hidden =
    scope.people && isOfPeople(metric, variant)
      ? await untold(sql, current, scope.period, key, timesOf(part), ask)
      : () => false;
  return { whole, groups: toldGroups(groups, hidden).sort((a, b) => (a.group < b.group ? -1 : 1)) };
}
