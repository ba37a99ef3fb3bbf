import { Prose } from "../parts/prose";
import type { CellViewProps } from "./cell-view-props";

/** Prose of a notebook. */
export function TextView({ cell }: CellViewProps<"text">) {
  return <Prose text={cell.text} />;
}
