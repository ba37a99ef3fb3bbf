import { useLayoutEffect } from "react";
import { sameFilters, shiftPeriod, withChosen } from "../../notebook";
import { notebookControls } from "../commands/notebook-controls";
import { useSession } from "../device";
import { aboutToTravel } from "../editing/editing-state";
import type { OpenNotebook } from "./notebook-context";

/** Lets commands shift the period and clear the filters of the notebook that is open. */
export function useControls(open: OpenNotebook | null): void {
  const byHand = useSession(({ settings }) => settings.manualSql);
  // Before the page is painted, so that Undo is there as soon as the change is seen.
  useLayoutEffect(() => {
    if (!open) return;
    const { view, base, setView, period, covered, document, edit, runner } = open;
    const to = (by: -1 | 1) => shiftPeriod(period, by, covered);
    notebookControls.setState(
      {
        filtered: !sameFilters(view.filters, base.filters),
        canShift: (by) => to(by) !== null,
        shift: (by) => {
          const choice = to(by);
          if (choice) setView(withChosen(view, choice));
        },
        runAll: () => runner.runner.run(byHand ? "all" : document.cells.map(({ id }) => id)),
        canUndo: edit.canUndo,
        canRedo: edit.canRedo,
        undo: () => {
          aboutToTravel("undo", document, edit.undoLabel);
          edit.undo();
        },
        redo: () => {
          aboutToTravel("redo", document, edit.redoLabel);
          edit.redo();
        },
        clear: () => setView({ ...view, filters: base.filters }),
      },
      true,
    );
    return () => notebookControls.setState(null, true);
  }, [open, byHand]);
}
