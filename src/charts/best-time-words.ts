import type { Weekday } from "../base";
import type { ChartContext } from "./types";

export interface BestTimeSpec {
  readonly weekStart: Weekday;
  /** First attempts, and how many of them reached somebody. */
  readonly attempts: number;
  /** Those of them at leads. */
  readonly atLeads: number;
  readonly connects: number;
}

/** Fewer attempts than this say next to nothing: their cells are hatched. */
export const few = 10;

/** How many attempts, at whom, and how many of them reached somebody. */
export const bestTimeSubtitle = (
  { attempts, atLeads, connects }: BestTimeSpec,
  { t, percent }: ChartContext,
): string =>
  t("chart.best-time.subtitle", {
    n: attempts,
    leads: atLeads,
    others: attempts - atLeads,
    share: percent(attempts > 0 ? connects / attempts : 0, 1),
    few,
  });
