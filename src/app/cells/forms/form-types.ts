import type { ReactNode } from "react";
import type { CellKindId, CellOf } from "../../../notebook";

/** What the form of a cell is given. Every call of `onChange` is one step that can be undone. */
export interface CellFormProps<K extends CellKindId> {
  readonly cell: CellOf<K>;
  /** Takes the whole cell as it is now; its id, name and unknown keys stay. */
  readonly onChange: (cell: CellOf<K>) => void;
}

/** Draws the fields of one kind of cell. */
export type CellForm<K extends CellKindId> = (props: CellFormProps<K>) => ReactNode;
