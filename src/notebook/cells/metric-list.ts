import { metricIds, type MetricId } from "../../metrics";
import { refused } from "./fields";

/** Metrics by name. Throws AppError `cell_value`. */
export const metricList = (names: readonly string[]): readonly MetricId[] =>
  names.map((name) => {
    const id = metricIds.find((known) => known === name);
    if (id === undefined) throw refused("metrics", name, metricIds);
    return id;
  });
