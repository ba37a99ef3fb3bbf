import type { Dimension } from "../../metrics";
import {
  choicesFromQuery,
  choicesToQuery,
  hiddenValues,
  valuesWith,
  viewFromQuery,
  viewToQuery,
  type Notebook,
  type ValueLookup,
  type ViewState,
} from "../../notebook";
import { keepValues, keptValues } from "./kept-values";

/** The query of an address that says how a view differs from the notebook's own; typed numbers and texts stay out of it. */
export function viewQuery(notebook: Notebook, view: ViewState, base: ViewState, lookup: ValueLookup): string {
  const hidden = hiddenValues(notebook, view.values);
  const state = Object.keys(hidden).length > 0 ? `state=${keepValues(hidden)}` : "";
  const parts = [viewToQuery(view, base, lookup), choicesToQuery(notebook, view.values), state];
  return parts.filter((part) => part !== "").join("&");
}

/** The view that an address asks for; `lost` as in `viewFromQuery`. */
export function viewAt(
  notebook: Notebook,
  query: string,
  base: ViewState,
  lookup: ValueLookup,
): { readonly view: ViewState; readonly lost: readonly Dimension[] } {
  const { view, lost } = viewFromQuery(query, base, lookup);
  const hidden = keptValues(new URLSearchParams(query).get("state") ?? "") ?? {};
  const values = valuesWith(notebook, { ...hidden, ...choicesFromQuery(notebook, query) });
  return { view: { ...view, values }, lost };
}
