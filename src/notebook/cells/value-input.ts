import { AppError } from "../../base";
import type { CellBase, RawBody, ValueInputCell, ValueInputId } from "../types";
import { refused, text, texts } from "./fields";

const size = (raw: RawBody, key: string): number | null => {
  const value = raw[key];
  if (value === undefined || value === null) return null;
  if (typeof value !== "number" || !Number.isFinite(value)) throw refused(key, value, []);
  return value;
};

/** An input whose value other cells read by its name. Throws AppError `cell_nameless`, `cell_missing`, `cell_value`. */
export function completeValueInput(input: ValueInputId, raw: RawBody, base: CellBase): ValueInputCell {
  const { name } = base;
  if (name === null) throw new AppError("cell_nameless", { input });
  const cell = { ...base, name, kind: "input" as const, label: text(raw, "label") };
  switch (input) {
    case "number": {
      const [min, max, step] = [size(raw, "min"), size(raw, "max"), size(raw, "step")];
      if (min !== null && max !== null && min > max) throw refused("max", max, []);
      if (step !== null && step <= 0) throw refused("step", step, []);
      const own = size(raw, "default") ?? min ?? 0;
      if (own < (min ?? -Infinity) || own > (max ?? Infinity)) throw refused("default", own, []);
      return { ...cell, input, default: own, min, max, step };
    }
    case "choice": {
      const options = texts(raw, "options");
      const [first] = options;
      if (first === undefined) throw new AppError("cell_missing", { key: "options", options: "" });
      const [own = first] = texts(raw, "default");
      if (!options.includes(own)) throw refused("default", own, options);
      return { ...cell, input, default: own, options };
    }
    case "text":
      return { ...cell, input, default: texts(raw, "default")[0] ?? "" };
  }
}

/** What is written of it; what is left out is its default. */
export const writeValueInput = (cell: ValueInputCell): RawBody => ({
  input: cell.input,
  ...(cell.label !== null && { label: cell.label }),
  ...(cell.input === "choice"
    ? { options: cell.options, ...(cell.default !== cell.options[0] && { default: cell.default }) }
    : { default: cell.default }),
  ...(cell.input === "number" && {
    ...(cell.min !== null && { min: cell.min }),
    ...(cell.max !== null && { max: cell.max }),
    ...(cell.step !== null && { step: cell.step }),
  }),
});
