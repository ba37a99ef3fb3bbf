import type { Grain, Sql, Weekday } from "../../base";
import { calls } from "../facts/calls";
import { bucketSql } from "../scan";
import { none, valueSql } from "../scope-sql";
import type { AskOptions, Dimension, Scope } from "../types";
import { bundle } from "./bundle";
import { crowds } from "./crowds";
import { timesIn, untold } from "./untold";
import { bundlesWithin, weekOf } from "./week-days";

const between = "\u001f";

/**
 * Which groups are not told in which bucket of time: within each bucket those with too few people, and as many more as
 * it takes that none of them is what the bucket's total leaves over. Of single people their own rules say it.
 */
export async function untoldPanels(
  sql: Sql,
  scope: Scope,
  dimension: Dimension,
  grain: Grain,
  weekStart: Weekday,
  ask: AskOptions,
): Promise<(group: string, bucket: string) => boolean> {
  const { people } = scope;
  const column = calls.filters[dimension];
  if (!people || dimension === "agent_id") return () => false;
  if (column === undefined) return () => true;
  const bucket = `strftime(${bucketSql(calls.date, grain, weekStart)}, '%Y-%m-%dT%H:%M:%S')`;
  const key = `${bucket} || chr(31) || coalesce(${valueSql(dimension, column)}, '${none}')`;
  const { crews, unknown } = await crowds(sql, scope, scope.period, key, ask);
  const buckets = new Map<string, Map<string, ReadonlySet<string>>>();
  for (const [both, crew] of crews) {
    const [at = "", group = ""] = both.split(between);
    buckets.set(at, (buckets.get(at) ?? new Map<string, ReadonlySet<string>>()).set(group, crew));
  }
  const few = new Map([...buckets].map(([at, groups]) => [at, bundle(groups, people.crowd)]));
  const whole = await untold(sql, scope, scope.period, bucket, timesIn(grain), ask);
  // of each group, too, a week less its days that are told is of enough people
  const ofWeeks = new Set(
    grain === "day"
      ? bundlesWithin(
          crews,
          (both) => `${weekOf(both, people)}${both.slice(both.indexOf(between))}`,
          people.crowd,
        ).flatMap((one) => [...one])
      : [],
  );
  return (group, at) =>
    whole(at) ||
    ofWeeks.has(`${at}${between}${group}`) ||
    (few.get(at)?.has(group) ?? false) ||
    (grain === "hour" && unknown.has(`${at}${between}${group}`));
}
