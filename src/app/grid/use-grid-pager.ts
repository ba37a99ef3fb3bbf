import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { Pager, type PagerState } from "../rows/pager";
import type { GridFilters, GridRow, GridSort, GridSource } from "./grid-source";

/** Makes the pager of a source in one order; where nothing is filtered its length is known. */
function pagerOf(source: GridSource, sort: GridSort, filters: GridFilters): Pager<GridRow> {
  return new Pager<GridRow>({
    count: async (signal) =>
      filters.length === 0
        ? source.rows
        : (await source.page({ from: 0, to: 1, sort: [], filters }, signal)).total,
    load: async ({ offset, limit, total }, signal) => {
      const to = Math.min(total, offset + limit);
      return (await source.page({ from: offset, to, sort, filters }, signal)).rows;
    },
  });
}

/** What a grid draws: `late` while the last order is shown until the new one's first rows are there. */
export interface GridPages {
  readonly pager: Pager<GridRow>;
  readonly state: PagerState<GridRow>;
  readonly late: boolean;
  /** The row at a place, or null where it is not there yet. */
  readonly row: (index: number) => GridRow | null;
}

/** The rows of a source in an order; the rows of the last order stay until those of the new one have come. */
export function useGridPager(source: GridSource, sort: GridSort, filters: GridFilters): GridPages {
  const wanted = useMemo(() => pagerOf(source, sort, filters), [source, sort, filters]);
  const coming = useSyncExternalStore(wanted.subscribe, wanted.state);
  const [shown, setShown] = useState(wanted);
  const state = useSyncExternalStore(shown.subscribe, shown.state);
  useEffect(() => {
    if (coming.total !== null && (shown !== wanted || coming.pages.size === 0)) wanted.need(0, 0);
    if (coming.error !== null || coming.total === 0 || coming.pages.has(0)) setShown(wanted);
  }, [wanted, coming, shown]);
  const plain = sort.length === 0 && filters.length === 0 && shown === wanted;
  const row = (index: number) => shown.row(index) ?? (plain ? (source.first?.[index] ?? null) : null);
  return { pager: shown, state, late: shown !== wanted, row };
}
