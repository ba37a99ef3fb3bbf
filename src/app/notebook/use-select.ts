import { useCallback } from "react";
import type { MarkSelection } from "../../metrics";
import { withSelection, type SelectOptions } from "../../notebook";
import { useNotebook } from "./notebook-context";
import { useSayFilters } from "./use-say-filters";

/** Filters the notebook by what a mark, a legend entry or a name stands for; by the same again no longer. */
export function useSelect(): (selection: MarkSelection, options?: SelectOptions) => void {
  const { view, base, setView } = useNotebook();
  const tell = useSayFilters();
  return useCallback(
    (selection, options) => {
      const next = withSelection(view, selection, base, options);
      setView(next);
      tell(next);
    },
    [view, base, setView, tell],
  );
}
