import { useCallback } from "react";
import { filtered } from "../../metrics";
import { resolvePeriod, writePeriodChoice, type ViewState } from "../../notebook";
import { useSession } from "../device";
import { say } from "../editing/editing-state";
import { useWords } from "../words";
import { filterName } from "./filter-name";
import { useNotebook } from "./notebook-context";
import { periodName } from "./period-name";

/** Tells a screen reader what a view looks at: its days where they are not the notebook's own, and every filter. */
export function useSayFilters(): (view: ViewState) => void {
  const words = useWords();
  const { base, covered } = useNotebook();
  const weekStart = useSession(({ settings }) => settings.firstWeekday);
  return useCallback(
    ({ period, compare, filters }) => {
      const own = writePeriodChoice(period) === writePeriodChoice(base.period);
      const days = own
        ? []
        : [
            `${words.t("notebook.period")}: ${periodName(words, resolvePeriod(period, compare, covered, weekStart))}`,
          ];
      const named = filtered(filters).map((dimension) =>
        filterName(words, dimension, filters[dimension] ?? []),
      );
      const all = [...days, ...named];
      if (all.length === 0) say("filters.none");
      else say("filters.said", { filters: words.f.list(all) });
    },
    [words, base, covered, weekStart],
  );
}
