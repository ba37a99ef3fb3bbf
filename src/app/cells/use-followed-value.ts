import type { MetricValue } from "../../metrics";
import type { CellOutput } from "../../notebook";
import { useFollowed } from "../follow/followed";

/** The values of a cell's output that stand together: of a group where one is named, else of everything. */
function valuesOf(output: CellOutput, group: string | undefined): readonly (MetricValue | null)[] {
  if (output.kind === "scorecard") return output.results.map(({ value }) => value);
  if (output.kind === "metric") return [output.result.value];
  if (output.kind !== "table") return [];
  if (group === undefined) return output.whole;
  return output.rows.find((row) => row.group === group)?.values ?? [];
}

/** Whether a metric of a scorecard has to wait while others follow. */
export const useWaits = ({ metric }: Pick<MetricValue, "metric">): boolean =>
  useFollowed((output) =>
    output.kind === "scorecard" ? !output.results.some(({ value }) => value.metric === metric) : false,
  ) ?? false;

/** A value of the cell this stands in, or what that is while somebody draws over a chart. */
export function useFollowedValue(own: MetricValue, group?: string): MetricValue {
  const now = useFollowed(
    (output) =>
      valuesOf(output, group).find(
        (value) => value?.metric === own.metric && value.variant === own.variant,
      ) ?? null,
  );
  const waits = useWaits(own);
  if (now === undefined || waits) return own;
  return now ?? { ...own, state: "none_eligible", value: null, low: null, high: null, n: 0, denominator: 0 };
}
