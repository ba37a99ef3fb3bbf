import { noEstimate, type Estimate, type EstimateContext } from "../estimate";
import { inboundCalls } from "../facts/calls";
import { wilson } from "../intervals/wilson";
import { byQueueSql } from "../queue-limits";
import { countIf, sums } from "../sums";

/**
 * The share of half-hours (or quarters) that met the target with their own calls: a day at 80 % can hide half-hours
 * at 20 %. Intervals without calls are left out.
 */
export const intervalsOnTarget =
  (minutes: 15 | 30) =>
  async ({ sql, scope, ask }: EstimateContext): Promise<Estimate> => {
    const conditions = [
      "answered OR abandoned",
      "answered AND wait_s IS NOT NULL",
      "abandoned AND wait_s IS NOT NULL",
      "abandoned AND wait_s < getvariable('short_abandon_s')",
      "answered AND wait_s <= getvariable('target_s')",
    ];
    const found = await sums(
      sql,
      {
        relation: `(${inboundCalls.sql})`,
        fact: inboundCalls,
        where: "true",
        filters: scope.filters,
        spans: [scope.period],
        keys: [`time_bucket(INTERVAL ${minutes} MINUTE, started_local)`],
        measures: conditions.map((where) => countIf(byQueueSql(where, scope))),
        scope,
      },
      ask,
    );
    const rows = found.map(({ sums: [queued, waits, abandons, short, within] }) => ({
      queued: queued ?? 0,
      waits: waits ?? 0,
      abandons: abandons ?? 0,
      short: short ?? 0,
      within: within ?? 0,
    }));
    const sum = (name: "queued" | "waits" | "abandons"): number =>
      rows.reduce((total, row) => total + row[name], 0);
    if (sum("queued") === 0) return noEstimate("none_eligible");
    if (sum("waits") + sum("abandons") === 0) return noEstimate("not_computable", ["wait_s"]);
    const known = rows
      .map(({ within, waits, abandons, short }) => [within, waits + abandons - short] as const)
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
