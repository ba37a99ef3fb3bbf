import type { Cell } from "../../notebook";
import { CellEditor } from "../editing/cell-editor";
import { PlaceChrome } from "../editing/place-chrome";
import type { Place } from "../editing/places";
import { useOpenAs } from "../editing/use-open-as";
import { usePlace } from "../editing/use-place";
import { CellFrame } from "./cell-frame";

/** A cell with what it takes to change it: nothing of that is seen until somebody is near. */
export function EditableCell(props: {
  readonly cell: Cell;
  readonly place: Place;
  readonly index: number;
  readonly all: number;
  readonly observe: (element: Element, cellId: string) => () => void;
}) {
  const { cell, place, index, all, observe } = props;
  const { near, active, element } = usePlace(place, index, all);
  const openAs = useOpenAs(place);
  return (
    <CellFrame
      cell={cell}
      observe={observe}
      element={element}
      chrome={<PlaceChrome {...{ place, index, all, near, active }} />}
      editor={openAs ? <CellEditor cell={cell} as={openAs} /> : null}
    />
  );
}
