import type { MetricValue } from "../../metrics";
import type { Words } from "../words";

/** What stands above a column: its name, its formula, and whether the column before it has told the name already. */
export interface ColumnHead {
  readonly name: string;
  readonly formula: string;
  readonly same: boolean;
}

type Of = Pick<MetricValue, "metric" | "variant">;

/** The head of a column beside the one before; a formula that counts a part of its metric (what was spent) names itself. */
export function columnHead(
  { maybe }: Pick<Words, "maybe">,
  { metric, variant }: Of,
  before?: Of,
): ColumnHead {
  const key = `column.${metric}.${variant}`;
  const own = maybe(key);
  const named = own !== key;
  return {
    name: named ? own : maybe(`metric.${metric}`),
    formula: maybe(`variant.${metric}.${variant}`),
    same: !named && before?.metric === metric,
  };
}
