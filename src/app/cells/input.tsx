import { FilterInput } from "../notebook/filter-input";
import { PeriodInput } from "../notebook/period-input";
import type { CellViewProps } from "./views";

/** One input of the notebook's inputs row. */
export function InputView({ cell }: CellViewProps<"input">) {
  return cell.input === "period" ? <PeriodInput /> : <FilterInput input={cell.input} />;
}
