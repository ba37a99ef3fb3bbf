import type { Dimension } from "../../metrics";
import {
  choicesFromQuery,
  choicesToQuery,
  hiddenState,
  valuesWith,
  viewFromQuery,
  viewToQuery,
  withHidden,
  withoutStrangers,
  type Notebook,
  type ValueLookup,
  type ViewState,
} from "../../notebook";
import { removedPerson, type Store } from "../../store";
import { keepState, keptState, stateKey } from "./kept-states";

/**
 * The query of an address that says how a view differs from the notebook's own. Typed numbers, texts and names without
 * an id stay out of it: they are kept on this device, and the address has their key.
 */
export function viewQuery(
  store: Pick<Store, "views">,
  notebook: Notebook,
  view: ViewState,
  base: ViewState,
  lookup: ValueLookup,
): string {
  const hidden = hiddenState(notebook, view, base, lookup);
  const state = hidden ? `state=${keepState(store, hidden)}` : "";
  const parts = [viewToQuery(view, base, lookup), choicesToQuery(notebook, view.values), state];
  return parts.filter((part) => part !== "").join("&");
}

/**
 * The view that an address asks for; `lost` as in `viewFromQuery`. What it names by key has to be there.
 * `protects`: people are not shown by name, so that whom the data does not tell of is nobody.
 */
export function viewAt(
  notebook: Notebook,
  query: string,
  base: ViewState,
  lookup: ValueLookup,
  protects = false,
): { readonly view: ViewState; readonly lost: readonly Dimension[] } {
  const { view, lost } = viewFromQuery(query, base, lookup);
  const hidden = keptState(stateKey(query)) ?? {};
  const values = valuesWith(notebook, { ...hidden.values, ...choicesFromQuery(notebook, query) });
  const chosen = { ...withHidden(view, hidden), values };
  const isKnown = (person: string): boolean =>
    person !== removedPerson && (!protects || lookup.toId("agent_id", person) !== null);
  const filters = withoutStrangers(chosen.filters, isKnown);
  const left = lost.filter((dimension) => hidden.filters?.[dimension] === undefined);
  return {
    view: { ...chosen, filters },
    lost: filters === chosen.filters ? left : [...new Set<Dimension>([...left, "agent_id"])],
  };
}
