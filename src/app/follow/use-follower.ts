import { useEffect, useMemo } from "react";
import type { Brushable } from "../../charts";
import {
  dependencies,
  prepareFollow,
  runs,
  type Cell,
  type CoveredSpan,
  type Notebook,
  type ViewState,
} from "../../notebook";
import { useDevice, useSession } from "../device";
import { notebookSettings, paramsOf } from "../params";
import { createFollower, spansOf, type Follower } from "./follower";

/** Whether a cell's place is on the screen, or so many screens away from it. */
function isOnScreen(id: string, screens: number): boolean {
  const place = document.querySelector(`[data-cell="${CSS.escape(id)}"]`)?.getBoundingClientRect();
  const height = window.innerHeight;
  return place !== undefined && place.bottom > -screens * height && place.top < (1 + screens) * height;
}

/** Whether a cell counts other calls where a brush changes the period, or the filters. */
function follows(cell: Cell, brush: Brushable): boolean {
  const changed = spansOf(brush).some(({ period }) => period) ? "view.period" : "view.filters";
  return runs(cell) && dependencies(cell).includes(changed);
}

/** What lets the cells of a notebook follow a brush, made anew whenever their numbers change. */
export function useFollower(
  notebook: Notebook,
  view: ViewState,
  base: ViewState,
  covered: CoveredSpan,
): Follower {
  const { engine } = useDevice();
  const settings = useSession((session) => session.settings);
  const dataVersion = useSession(({ data }) => data?.version ?? 0);
  const benchmarks = useSession((session) => session.benchmarks);
  const follower = useMemo(
    () =>
      createFollower({
        cells: (drawnOver, brush, screens) =>
          notebook.cells.filter(
            (cell) => cell.id !== drawnOver && follows(cell, brush) && isOnScreen(cell.id, screens),
          ),
        prepare: (asked) =>
          prepareFollow({
            ...asked,
            sql: engine,
            view,
            base,
            covered,
            params: paramsOf(settings),
            settings: notebookSettings(settings, benchmarks),
            dataVersion,
          }),
      }),
    [notebook, view, base, covered, engine, settings, benchmarks, dataVersion],
  );
  useEffect(() => () => follower.close(), [follower]);
  return follower;
}
