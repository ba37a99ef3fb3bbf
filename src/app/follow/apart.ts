import { allMetrics, type Cell, type CellOutput, type ScorecardCell } from "../../notebook";

const partsOf = ({ volume, metrics }: ScorecardCell) => [
  ...(volume ? ["volume" as const] : []),
  ...(metrics === "all" ? allMetrics : metrics),
];

const idOf = (cell: ScorecardCell, part: string): string => `${cell.id}/${part}`;

/** A cell as what can follow by itself: a scorecard's volume and each of its metrics, some of which have to wait. */
export const apart = (cell: Cell): readonly Cell[] =>
  cell.kind !== "scorecard"
    ? [cell]
    : partsOf(cell).map((part): ScorecardCell => ({
        ...cell,
        id: idOf(cell, part),
        volume: part === "volume",
        metrics: part === "volume" ? [] : [part],
      }));

/** What a cell shows, from what was found of its parts: a scorecard lacks what has to wait. */
export function together(cell: Cell, found: ReadonlyMap<string, CellOutput>): CellOutput | null {
  if (cell.kind !== "scorecard") return found.get(cell.id) ?? null;
  const outputs = partsOf(cell).flatMap((part) => {
    const output = found.get(idOf(cell, part));
    return output?.kind === "scorecard" ? [output] : [];
  });
  const [first] = outputs;
  if (!first) return null;
  return {
    ...first,
    volume: outputs.find(({ volume }) => volume)?.volume ?? null,
    results: outputs.flatMap(({ results }) => results),
  };
}
