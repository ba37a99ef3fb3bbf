import type { CellKindId, CellOf, CellStatus, OutputOf } from "../../notebook";

/** What a cell's view is given. `output` is the last one, also while a newer is on its way. */
export interface CellViewProps<K extends CellKindId> {
  readonly cell: CellOf<K>;
  readonly status: CellStatus;
  readonly output: OutputOf<K> | null;
}
