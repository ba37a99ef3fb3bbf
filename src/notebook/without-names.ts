import { namedIn, type Filters } from "../metrics";
import { inputDimension } from "./input-dimension";
import { isValueInput, type Notebook } from "./types";

/** Filters without a choice of people whom nobody may know: those that the data does not tell of. */
export function withoutStrangers(filters: Filters, isKnown: (person: string) => boolean): Filters {
  if (namedIn(filters.agent_id).every(isKnown)) return filters;
  const { agent_id: _, ...others } = filters;
  return others;
}

/**
 * A notebook without the names that were chosen in it while people were shown by name: an input for people chooses
 * nobody, and a finding has no number of single people.
 */
export const withoutNames = (notebook: Notebook, isKnown: (person: string) => boolean): Notebook => ({
  ...notebook,
  cells: notebook.cells.map((cell) => {
    if (cell.kind === "finding")
      return { ...cell, numbers: cell.numbers.filter(({ filters }) => namedIn(filters.agent_id).every(isKnown)) };
    if (cell.kind !== "input" || cell.input === "period" || isValueInput(cell)) return cell;
    return inputDimension[cell.input] !== "agent_id" || namedIn(cell.default).every(isKnown)
      ? cell
      : { ...cell, default: [] };
  }),
}); // prettier-ignore
