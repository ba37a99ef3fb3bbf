import type { Unit } from "../metrics";
import { isolated } from "./theme";
import type { ChartContext } from "./types";

/** Writes values of a unit for the reader; `axis` asks for the short form. Currency is named in the subtitle. */
export function unitWriter(unit: Unit, context: ChartContext): (value: number, axis?: boolean) => string {
  switch (unit) {
    case "share":
      return (value, axis) => context.percent(value, axis ? 0 : 1);
    case "s":
      return (value) => isolated(context.duration(value), context.direction);
    case "currency":
    case "currency_per_day":
    case "count":
    case "points":
      return (value, axis) => context.number(value, axis || Math.abs(value) >= 100 ? 0 : 1);
  }
}
