import { use, useMemo } from "react";
import type { Brushable, MarkSelection } from "../../charts";
import { useNotebook } from "../notebook/notebook-context";
import { useSelect } from "../notebook/use-select";
import { CellPlace } from "./followed";

/** What a picture tells of its brush: the other cells follow it, and letting go filters. */
export interface Brushing {
  onNear(brush: Brushable): void;
  onMove(brush: Brushable, selection: MarkSelection | null): void;
  onBrush(selection: MarkSelection): void;
}

/** How the picture of this cell is drawn over. */
export function useBrushing(): Brushing {
  const { follower } = useNotebook();
  const select = useSelect();
  const cellId = use(CellPlace) ?? "";
  return useMemo(
    () => ({
      onNear: (brush) => follower.near(cellId, brush),
      onMove: (brush, selection) => follower.move(cellId, brush, selection),
      onBrush(selection) {
        follower.done();
        select(selection, { drawn: true });
      },
    }),
    [follower, select, cellId],
  );
}
