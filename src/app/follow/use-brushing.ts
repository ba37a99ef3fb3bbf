import { use, useEffect, useLayoutEffect, useMemo, useRef } from "react";
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
  // The same functions all the time: with others a picture would give up what is being drawn over it.
  const now = useRef({ follower, select });
  const drawing = useRef<readonly [Brushable, MarkSelection] | null>(null);
  useLayoutEffect(() => {
    now.current = { follower, select };
  }, [follower, select]);
  // Numbers may become current while somebody draws, as when the engine has opened: the area is told again.
  useEffect(() => {
    if (drawing.current) follower.move(cellId, ...drawing.current);
  }, [follower, cellId]);
  return useMemo(
    () => ({
      onNear: (brush) => now.current.follower.near(cellId, brush),
      onMove(brush, selection) {
        drawing.current = selection && [brush, selection];
        now.current.follower.move(cellId, brush, selection);
      },
      onBrush(selection) {
        drawing.current = null;
        now.current.follower.done();
        now.current.select(selection, { drawn: true });
      },
    }),
    [cellId],
  );
}
