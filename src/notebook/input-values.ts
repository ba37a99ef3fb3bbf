import { isValueInput, type InputValues, type Notebook, type ValueInputCell } from "./types";

const inputsOf = ({ cells }: Notebook): readonly ValueInputCell[] => cells.filter(isValueInput);

/** What the value inputs of a notebook are set to by itself. */
export const defaultValues = (notebook: Notebook): InputValues =>
  Object.fromEntries(inputsOf(notebook).map((cell) => [cell.name, cell.default]));

/** A value that an input can have, nearest to a wanted one; null where nothing is near. */
export function valueFor(cell: ValueInputCell, wanted: unknown): string | number | null {
  switch (cell.input) {
    case "number": {
      if (typeof wanted !== "number" || !Number.isFinite(wanted)) return null;
      return Math.min(cell.max ?? Infinity, Math.max(cell.min ?? -Infinity, wanted));
    }
    case "choice":
      return cell.options.find((option) => option === wanted) ?? null;
    case "text":
      return typeof wanted === "string" ? wanted : null;
  }
}

/** The values of a notebook's inputs: those given that its inputs can have, else their own. */
export const valuesWith = (notebook: Notebook, given: InputValues): InputValues =>
  Object.fromEntries(
    inputsOf(notebook).map((cell) => [cell.name, valueFor(cell, given[cell.name]) ?? cell.default]),
  );

const keyOf = (name: string): string => `v.${name}`;

/** The part of an address that says what is chosen in choice inputs: the place in the list, never the text. */
export function choicesToQuery(notebook: Notebook, values: InputValues): string {
  const query = new URLSearchParams();
  for (const cell of inputsOf(notebook)) {
    const value = values[cell.name];
    if (cell.input !== "choice" || value === undefined || value === cell.default) continue;
    const place = cell.options.findIndex((option) => option === value);
    if (place >= 0) query.set(keyOf(cell.name), String(place));
  }
  return query.toString();
}

/** What an address says of choice inputs. */
export function choicesFromQuery(notebook: Notebook, query: string): InputValues {
  const given = new URLSearchParams(query);
  return Object.fromEntries(
    inputsOf(notebook).flatMap((cell) => {
      const place = given.get(keyOf(cell.name));
      const value = cell.input === "choice" && place !== null ? cell.options[Number(place)] : undefined;
      return value === undefined ? [] : [[cell.name, value]];
    }),
  );
}

/** Numbers and texts that differ from the notebook's own: they never stand in an address. */
export const hiddenValues = (notebook: Notebook, values: InputValues): InputValues =>
  Object.fromEntries(
    inputsOf(notebook).flatMap(({ name, input, default: own }) => {
      const value = values[name];
      return input === "choice" || value === undefined || value === own ? [] : [[name, value]];
    }),
  );
