import type { Mapping } from "../types";
import { type ZoneRules, oddityAtLocal, offsetAtLocal, offsetAtUtc } from "./zone";

/** Whether values are wall-clock time of the mapping's zone (else they are UTC once read). */
export const isWallClock = (mapping: Pick<Mapping, "clock" | "dateOrder">): boolean =>
  mapping.clock === "local" && mapping.dateOrder !== "epoch_s" && mapping.dateOrder !== "epoch_ms";

const second = (column: string): string => `epoch_us(${column}) // 1000000 AS ${column}_s`;
const moved = (column: string, sign: "+" | "-"): string =>
  `make_timestamp(epoch_us(${column}) ${sign} 1000000 * CAST(${column}_off AS BIGINT))`;

/**
 * CTEs that turn columns `<name>_wall` of relation `from` into instants `<name>_at` (UTC). Each step is a CTE of its
 * own, so that the tree of a zone's offsets is evaluated over a plain column, once.
 */
export function instants(
  from: string,
  names: readonly string[],
  wall: boolean,
  rules: ZoneRules,
): { readonly ctes: string; readonly name: string } {
  if (!wall)
    return {
      ctes: `inst AS (SELECT *, ${names.map((n) => `${n}_wall AS ${n}_at`).join(", ")} FROM ${from})`,
      name: "inst",
    };
  const seconds = names.map((n) => second(`${n}_wall`)).join(", ");
  const offsets = names.map((n) => `${offsetAtLocal(`${n}_wall_s`, rules)} AS ${n}_wall_off`).join(", ");
  return {
    ctes:
      `inst_s AS (SELECT *, ${seconds} FROM ${from}),\n` +
      `inst_o AS (SELECT *, ${offsets} FROM inst_s),\n` +
      `inst AS (SELECT *, ${names.map((n) => `${moved(`${n}_wall`, "-")} AS ${n}_at`).join(", ")} FROM inst_o)`,
    name: "inst",
  };
}

/** CTEs that add `<name>_local` to relation `from` with `<name>_at`, and `twice` for what the clock did then. */
export function walls(
  from: string,
  name: string,
  wall: boolean,
  rules: ZoneRules,
): { readonly ctes: string; readonly name: string } {
  const odd = wall
    ? `CASE WHEN ${name}_wall IS NULL THEN 0 ELSE ${oddityAtLocal(`${name}_wall_s`, rules)} END`
    : "0";
  return {
    ctes:
      `wall_s AS (SELECT *, ${second(`${name}_at`)}, ${odd} AS twice FROM ${from}),\n` +
      `wall_o AS (SELECT *, ${offsetAtUtc(`${name}_at_s`, rules)} AS ${name}_at_off FROM wall_s),\n` +
      `walled AS (SELECT *, ${wall ? `CASE WHEN twice >= 0 THEN ${name}_wall ELSE ${moved(`${name}_at`, "+")} END` : moved(`${name}_at`, "+")} AS ${name}_local FROM wall_o)`,
    name: "walled",
  };
}
