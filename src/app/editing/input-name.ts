import { inputDimension, isValueInput, type CellOf } from "../../notebook";
import type { Words } from "../words";

/** What the reader calls an input: the period, a dimension, or its own label. */
export function inputName({ t, maybe }: Words, cell: CellOf<"input">): string {
  if (isValueInput(cell)) return cell.label ?? cell.name;
  return cell.input === "period" ? t("notebook.period") : maybe(`dimension.${inputDimension[cell.input]}`);
}
