import type { Sql } from "../base";
import { serviceLevel } from "./catalogue/service-level";
import { estimateFormula } from "./formula";
import { gather, reads } from "./gather";
import { variantOf } from "./metric";
import { aggregate } from "./scan";
import type { AskOptions, Scope } from "./types";
import { bagOf } from "./value";

/** The service level had the target been `t` seconds: the same formula over the same calls. */
export interface CurvePoint {
  readonly t: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly numerator: number | null;
  readonly n: number;
}

const ofTarget = "getvariable('target_s')";
const everWithin = 1e9; // seconds: nobody waits longer

/**
 * The share answered within each second from 0 to `upTo`, by one formula of the service level. What depends on the
 * target is counted once by length of wait and added up; everything else is counted as the metric counts it, so that
 * the value at the target is the metric's. Empty for formulas that are no share of calls.
 */
export async function serviceLevelCurve(
  sql: Sql,
  scope: Scope,
  id: string,
  upTo: number,
  ask: AskOptions = {},
): Promise<CurvePoint[]> {
  const variant = variantOf(serviceLevel, id);
  if (variant.kind !== "share") return [];
  const current = { ...scope, compare: null };
  const data = await gather(sql, [{ metric: serviceLevel, requested: id }], current, [scope.period], ask);
  const names = new Set(reads(variant));
  const timed = data.parts.filter((part) => names.has(part.name) && part.sql.includes(ofTarget));
  const any: Scope = {
    ...current,
    params: { ...scope.params, target_s: everWithin },
    queueParams: Object.fromEntries(
      Object.entries(scope.queueParams ?? {}).map(([queue, { target_s: _, ...own }]) => [queue, own]),
    ),
  };
  const by = new Map<string, number[]>(timed.map(({ name }) => [name, Array<number>(upTo + 1).fill(0)]));
  for (const fact of new Set(timed.map((part) => part.fact))) {
    const own = timed.filter((part) => part.fact === fact);
    for (const { key, bag } of await aggregate({ ...data, scope: any }, fact, own, "ceil(wait_s)::DOUBLE")) {
      if (key === null) continue;
      const second = Math.max(0, Number(key));
      for (const { name } of own) {
        const counts = by.get(name);
        if (counts && second <= upTo) counts[second] = (counts[second] ?? 0) + (bag[name] ?? 0);
      }
    }
  }
  const whole = bagOf(data, 0);
  const sums: Record<string, number> = Object.fromEntries(timed.map(({ name }) => [name, 0]));
  return Array.from({ length: upTo + 1 }, (_, t): CurvePoint => {
    for (const { name } of timed) sums[name] = (sums[name] ?? 0) + (by.get(name)?.[t] ?? 0);
    const { value, low, high, numerator, n } = estimateFormula(variant, { ...whole, ...sums }, {}, null);
    return { t, value, low, high, numerator, n };
  });
}
