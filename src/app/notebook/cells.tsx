import { useMemo } from "react";
import { ActionsContext } from "../editing/actions-context";
import { EndOfCells } from "../editing/end-of-cells";
import { NameDialog } from "../editing/name-dialog";
import { placesOf } from "../editing/places";
import { Said } from "../editing/said";
import { useEditing } from "../editing/use-editing";
import { RestatedBanner } from "../reported/restated-banner";
import { EditableCell } from "./editable-cell";
import { DocumentBar, NotSaved } from "../documents/document-bar";
import { HeldNote } from "../documents/held-note";
import { TrashNote } from "../documents/trash-note";
import { DaysNote } from "./days-note";
import { InputsPlace } from "./inputs-place";
import { useNotebook } from "./notebook-context";
import { SampleNote } from "./sample-note";
import { useVisibleCells } from "./visible-cells";

/** The cells in their order; inputs that follow each other share a line. */
export function Cells() {
  const { document } = useNotebook();
  const observe = useVisibleCells();
  const places = useMemo(() => placesOf(document.cells), [document]);
  const actions = useEditing();
  const all = places.length;
  return (
    <ActionsContext value={actions}>
      <article className="notebook" aria-labelledby="notebook-title">
        <div className="notebook-head">
          <h1 id="notebook-title">{document.title}</h1>
          <SampleNote />
          <DocumentBar />
        </div>
        <DaysNote />
        <NotSaved />
        <TrashNote />
        <HeldNote />
        <RestatedBanner />
        {places.map((place, index) => {
          const [cell] = place.cells;
          if (place.inputs) return <InputsPlace key={place.key} {...{ place, index, all }} />;
          return cell && <EditableCell key={place.key} {...{ cell, place, index, all, observe }} />;
        })}
        <EndOfCells gap={all} />
      </article>
      <NameDialog />
      <Said />
    </ActionsContext>
  );
}
