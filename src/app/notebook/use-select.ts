import { useCallback } from "react";
import type { MarkSelection } from "../../metrics";
import { withSelection, type SelectOptions } from "../../notebook";
import { say } from "../editing/editing-state";
import { useWords } from "../words";
import { filtersText } from "./filter-name";
import { useNotebook } from "./notebook-context";

/** Filters the notebook by what a mark, a legend entry or a name stands for; by the same again no longer. */
export function useSelect(): (selection: MarkSelection, options?: SelectOptions) => void {
  const { view, base, setView } = useNotebook();
  const words = useWords();
  return useCallback(
    (selection, options) => {
      const next = withSelection(view, selection, base, options);
      setView(next);
      const filters = filtersText(words, next.filters);
      if (filters === "") say("filters.none");
      else say("filters.said", { filters });
    },
    [view, base, setView, words],
  );
}
