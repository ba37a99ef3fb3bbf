import { metricById, type MetricId } from "../../metrics";
import type { Cell, Notebook } from "../../notebook";
import type { Settings } from "../../store";

const known = (metric: MetricId, variant: string | undefined): string | null =>
  metricById(metric).variants.find(({ id }) => id === variant)?.id ?? null;

function withVariants(cell: Cell, chosen: Readonly<Record<string, string>>): Cell {
  if (cell.kind === "scorecard") {
    const ids = Object.entries(chosen) as [MetricId, string][];
    return { ...cell, variants: { ...cell.variants, ...Object.fromEntries(ids) } };
  }
  if (cell.kind !== "metric" && cell.kind !== "chart") return cell;
  const variant = cell.metric === null ? null : known(cell.metric, chosen[cell.metric]);
  return variant === null ? cell : { ...cell, variant };
}

/** What a cell itself says of the formulas of its metrics. */
export function variantsOf(cell: Cell | undefined): Readonly<Record<string, string>> {
  if (cell?.kind === "scorecard") return cell.variants;
  if (cell?.kind !== "metric" && cell?.kind !== "chart") return {};
  return cell.metric === null || cell.variant === null ? {} : { [cell.metric]: cell.variant };
}

/** A cell with another formula of a metric; null for the workspace's. */
export function withVariant(cell: Cell, metric: MetricId, variant: string | null): Cell {
  if (cell.kind === "scorecard") {
    const { [metric]: _, ...others } = cell.variants;
    return { ...cell, variants: variant === null ? others : { ...others, [metric]: variant } };
  }
  return (cell.kind === "metric" || cell.kind === "chart") && cell.metric === metric
    ? { ...cell, variant }
    : cell;
}

/** A notebook with the formulas that its cells' menus chose on this device. */
export const withCellVariants = (
  notebook: Notebook,
  id: string,
  cellVariants: Settings["cellVariants"],
): Notebook => ({
  ...notebook,
  cells: notebook.cells.map((cell) => {
    const chosen = cellVariants[`${id}/${cell.id}`];
    return chosen ? withVariants(cell, chosen) : cell;
  }),
});
