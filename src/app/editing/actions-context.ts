import { createContext, use } from "react";
import type { CellActions } from "./cell-actions";

export const ActionsContext = createContext<CellActions | null>(null);

/** What can be done with the cells of the notebook that is open. */
export function useCellActions(): CellActions {
  const actions = use(ActionsContext);
  if (!actions) throw new Error("cells edited outside a notebook");
  return actions;
}
