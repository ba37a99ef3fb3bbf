import { use, useEffect, useMemo, useRef } from "react";
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
  const drawing = useRef<readonly [Brushable, MarkSelection] | null>(null);
  // Numbers may become current while somebody draws, as when the engine has opened: the area is told again.
  useEffect(() => {
    if (drawing.current) follower.move(cellId, ...drawing.current);
  }, [follower, cellId]);
  return useMemo(
    () => ({
      onNear: (brush) => follower.near(cellId, brush),
      onMove(brush, selection) {
        drawing.current = selection && [brush, selection];
        follower.move(cellId, brush, selection);
      },
      onBrush(selection) {
        drawing.current = null;
        follower.done();
        select(selection, { drawn: true });
      },
    }),
    [follower, select, cellId],
  );
}
