import { dimensions, namedIn, sameFilter, type Dimension, type Filters, type FilterValues } from "../metrics";
import { hiddenValues } from "./input-values";
import type { CompareChoice, InputValues, Notebook, ViewState } from "./types";
import type { ValueLookup } from "./value-lookup";
import { unwritten, withFilter } from "./view-state";

/** What of a view may not stand in an address: numbers, texts, and names that have no id on this device. */
export interface HiddenState {
  readonly values?: InputValues;
  readonly filters?: Filters;
  readonly compare?: CompareChoice;
}

/** The part of a view that its address cannot say; null where it says all. */
export function hiddenState(
  notebook: Notebook,
  view: ViewState,
  base: ViewState,
  lookup: ValueLookup,
): HiddenState | null {
  const values = hiddenValues(notebook, view.values);
  const filters = Object.fromEntries(
    dimensions.flatMap((dimension): readonly (readonly [Dimension, FilterValues])[] => {
      const chosen = view.filters[dimension] ?? [];
      const hidden = namedIn(chosen).some((value) => unwritten(dimension, value, lookup));
      return hidden && !sameFilter(chosen, base.filters[dimension]) ? [[dimension, chosen]] : [];
    }),
  );
  const [dimension = "", ...name] = view.compare.split("=");
  const compare =
    (dimension === "queue" || dimension === "team") && unwritten(dimension, name.join("="), lookup);
  const state: HiddenState = {
    ...(Object.keys(values).length > 0 && { values }),
    ...(Object.keys(filters).length > 0 && { filters }),
    ...(compare && view.compare !== base.compare && { compare: view.compare }),
  };
  return Object.keys(state).length > 0 ? state : null;
}

/** A view as its address says it, with what the address could not say. */
export const withHidden = (view: ViewState, { filters = {}, compare }: HiddenState): ViewState =>
  dimensions.reduce(
    (now, dimension) => {
      const chosen = filters[dimension];
      return chosen ? withFilter(now, dimension, chosen) : now;
    },
    compare === undefined ? view : { ...view, compare },
  );
