import { Prose } from "../parts/prose";
import type { CellViewProps } from "./views";

/** Prose of a notebook. */
export function TextView({ cell }: CellViewProps<"text">) {
  return <Prose text={cell.text} />;
}
