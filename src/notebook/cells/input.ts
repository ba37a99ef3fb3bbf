import { readPeriodChoice, writePeriodChoice } from "../period-choice";
import { compareChoices, filterInputs, type CellKind, type CompareChoice, type InputCell } from "../types";
import { choice, refused, required, text, texts } from "./fields";

/** What the reader may choose: the period with its comparison, or the values of one dimension. */
export const input: CellKind<InputCell, never> = {
  id: "input",
  keys: ["input", "default", "compare"],
  complete(raw, base) {
    const kind = required(raw, "input", ["period", ...filterInputs]);
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
    cell.input === "period"
      ? { input: cell.input, default: writePeriodChoice(cell.default), compare: named(cell.compare) }
      : { input: cell.input, ...(cell.default.length > 0 && { default: cell.default }) },
  dependsOn: () => [],
  run: null,
  export: null,
};

/** A queue or team of this device is not written into a file. */
const named = (chosen: CompareChoice): CompareChoice =>
  compareChoices.find((known) => known === chosen) ?? "previous";
