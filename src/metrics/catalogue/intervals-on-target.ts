import { records } from "../../base";
import { noEstimate, type Estimate, type EstimateContext } from "../estimate";
import { inboundCalls } from "../facts/calls";
import { wilson } from "../intervals/wilson";
import { byQueueSql } from "../queue-limits";
import { scopeParams, scopeSql } from "../scope-sql";

/**
 * The share of half-hours (or quarters) that met the target with their own calls: a day at 80 % can hide half-hours
 * at 20 %. Intervals without calls are left out.
 */
export const intervalsOnTarget =
  (minutes: 15 | 30) =>
  async ({ sql, scope, ask }: EstimateContext): Promise<Estimate> => {
    const counts = byQueueSql(
      `count(*) FILTER (WHERE answered OR abandoned) AS queued,
         count(*) FILTER (WHERE answered AND wait_s IS NOT NULL) AS waits,
         count(*) FILTER (WHERE abandoned AND wait_s IS NOT NULL) AS abandons,
         count(*) FILTER (WHERE abandoned AND wait_s < getvariable('short_abandon_s')) AS short,
         count(*) FILTER (WHERE answered AND wait_s <= getvariable('target_s')) AS within`,
      scope,
    );
    const table = await sql.query(
      `SELECT ${counts} FROM (${inboundCalls.sql}) AS fact
       WHERE ${scopeSql(inboundCalls, scope.filters)}
       GROUP BY time_bucket(INTERVAL ${minutes} MINUTE, started_local)`,
      { ...ask, params: scopeParams(scope, [scope.period]) },
    );
    const rows = records(table);
    const sum = (name: string): number => rows.reduce((total, row) => total + Number(row[name]), 0);
    if (sum("queued") === 0) return noEstimate("none_eligible");
    if (sum("waits") + sum("abandons") === 0) return noEstimate("not_computable", ["wait_s"]);
    const known = rows
      .map(
        (row) => [Number(row.within), Number(row.waits) + Number(row.abandons) - Number(row.short)] as const,
      )
      .filter(([, n]) => n > 0);
    const met = known.filter(([within, n]) => within / n >= scope.params.service_share).length;
    const n = known.length;
    if (n === 0) return noEstimate("none_eligible");
    const unknownShare = 1 - (sum("waits") + sum("abandons")) / sum("queued");
    return {
      ...noEstimate(unknownShare > 0 ? "partial" : "ok"),
      value: met / n,
      numerator: met,
      denominator: n,
      n,
      unknownShare,
      ...(wilson(met, n) ?? {}),
    };
  };
