import { isValueInput } from "../../notebook";
import { FilterInput } from "../notebook/filter-input";
import { PeriodInput } from "../notebook/period-input";
import { ValueInput } from "../notebook/value-input";
import type { CellViewProps } from "./cell-view-props";

/** One input of the notebook's inputs row. */
export function InputView({ cell }: CellViewProps<"input">) {
  if (isValueInput(cell)) return <ValueInput cell={cell} />;
  return cell.input === "period" ? <PeriodInput /> : <FilterInput input={cell.input} />;
}
