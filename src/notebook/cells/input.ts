import { readPeriodChoice, writePeriodChoice } from "../period-choice";
import {
  compareChoices,
  filterInputs,
  isValueInput,
  valueInputs,
  type CellBase,
  type CellKind,
  type CompareChoice,
  type InputCell,
  type RawBody,
} from "../types";
import { completeValueInput, writeValueInput } from "./value-input";
import { choice, refused, required, text, texts } from "./fields";

/** What the reader may choose: the period with its comparison, values of one dimension, or a value by a name. */
export const input: CellKind<InputCell, never> = {
  id: "input",
  keys: ["input", "label", "options", "default", "min", "max", "step", "compare"],
  complete(raw, base) {
    const kind = inputOf(raw, base);
    if (kind === "number" || kind === "choice" || kind === "text") return completeValueInput(kind, raw, base);
    for (const key of ["label", "options", "min", "max", "step"])
      if (raw[key] !== undefined) throw refused(key, raw[key], []);
    if (kind !== "period") {
      if (raw.compare !== undefined) throw refused("compare", raw.compare, []);
      return { ...base, kind: "input", input: kind, default: texts(raw, "default") };
    }
    const written = text(raw, "default") ?? "last-week";
    const period = readPeriodChoice(written);
    if (!period) throw refused("default", written, ["last-week", "2026-11-02..2026-11-08"]);
    const compare = choice(raw, "compare", compareChoices, "previous");
    return { ...base, kind: "input", input: "period", default: period, compare };
  },
  write: (cell) =>
    isValueInput(cell)
      ? writeValueInput(cell)
      : cell.input === "period"
        ? { input: cell.input, default: writePeriodChoice(cell.default), compare: named(cell.compare) }
        : { input: cell.input, ...(cell.default.length > 0 && { default: cell.default }) },
  dependsOn: () => [],
  run: null,
  export: null,
};

/** What an input is. `number` without a name is what the first version called the number that was dialled. */
function inputOf(raw: RawBody, { name }: CellBase): InputCell["input"] {
  const written = required(raw, "input", ["period", ...filterInputs, ...valueInputs]);
  return written === "number" && name === null ? "company-number" : written;
}

/** A queue or team of this device is not written into a file. */
const named = (chosen: CompareChoice): CompareChoice =>
  compareChoices.find((known) => known === chosen) ?? "previous";
