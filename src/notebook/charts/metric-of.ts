import { AppError } from "../../base";
import { metricIds, type MetricId } from "../../metrics";
import type { AskedChart } from "../chart-types";

/** The metric of a chart that is about one, with the formula that the cell names. Throws AppError `cell_missing`. */
export function metricOf({ metric, variant }: AskedChart): {
  readonly metric: MetricId;
  readonly variant: string | null;
} {
  if (metric === null) throw new AppError("cell_missing", { key: "metric", options: metricIds.join(", ") });
  return { metric, variant };
}
