import { isOfPeople, metricById, namedIn, type Filters } from "../metrics";
import type { FindingNumber } from "./finding-types";
import { inputDimension } from "./input-dimension";
import { isValueInput, type Cell, type Notebook } from "./types";

/** What of a document may be told under the policy on people. */
export interface MayTell {
  /** Whether a person's name is one that anybody may read. */
  isKnown(person: string): boolean;
  /** The day since which the policy is as it is, `YYYY-MM-DD`: what was counted up to it may tell more; empty for always. */
  readonly since: string;
}

/** Filters without a choice of people whom nobody may know: those that the data does not tell of. */
export function withoutStrangers(filters: Filters, isKnown: (person: string) => boolean): Filters {
  if (namedIn(filters.agent_id).every(isKnown)) return filters;
  const { agent_id: _, ...others } = filters;
  return others;
}

/** Whether a number that was kept says something that people can be judged by. */
function isJudging({ metric, variant }: FindingNumber): boolean {
  const record = metricById(metric);
  const formula = record.variants.find(({ id }) => id === variant);
  return formula === undefined || isOfPeople(record, formula);
}

/**
 * A cell without what it keeps of people from a time when more of them was shown: an input for people chooses nobody, and
 * a finding has no number of single people, nor one of before that people can be judged by. Words stay as they were typed.
 */
export function toldCell(cell: Cell, { isKnown, since }: MayTell): Cell {
  if (cell.kind === "finding") {
    const numbers = cell.numbers.filter(
      (number) =>
        namedIn(number.filters.agent_id).every(isKnown) && (cell.sealed > since || !isJudging(number)),
    );
    return numbers.length === cell.numbers.length ? cell : { ...cell, numbers };
  }
  if (cell.kind !== "input" || cell.input === "period" || isValueInput(cell)) return cell;
  return inputDimension[cell.input] !== "agent_id" || namedIn(cell.default).every(isKnown)
    ? cell
    : { ...cell, default: [] };
}

/** A notebook without the names that were chosen in it while people were shown by name. */
export const withoutNames = (notebook: Notebook, may: MayTell): Notebook => ({
  ...notebook,
  cells: notebook.cells.map((cell) => toldCell(cell, may)),
});
