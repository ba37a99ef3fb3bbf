import type { Unit } from "../../metrics";

/** How many of the stored unit one typed unit is: shares are typed in per cent. */
export const scaleOf = (unit: Unit): number => (unit === "share" ? 0.01 : 1);

/** A stored amount as it is typed. */
export const typedAmount = (amount: number, unit: Unit): number =>
  Math.round((amount / scaleOf(unit)) * 1e4) / 1e4;

/** The word behind the field. */
export const unitKey = (unit: Unit) => `unit.${unit}` as const;
