import type { CellBase } from "./cell-base";

export const periodPresets = [
  "last-day",
  "last-week",
  "this-week",
  "last-4-weeks",
  "month",
  "quarter",
  "all",
] as const;
export type PeriodPreset = (typeof periodPresets)[number];

/** A preset is resolved against what the data covers; `custom` days are both inclusive, `YYYY-MM-DD`. */
export type PeriodChoice =
  | { readonly preset: PeriodPreset }
  | { readonly preset: "custom"; readonly from: string; readonly to: string };
export const compareChoices = [
  "previous",
  "last-year",
  "four-weeks",
  "trailing",
  "best-quarter",
  "hijri-year",
  "none",
] as const;
/** What a period is compared with: another time, or the calls of one queue or team in the same days. */
export type CompareChoice = (typeof compareChoices)[number] | `queue=${string}` | `team=${string}`;

/** Filter inputs as the app calls them; files and addresses say `number` for `company-number`. */
export const filterInputs = [
  "direction",
  "queue",
  "agent",
  "team",
  "skill",
  "campaign",
  "source",
  "company-number",
  "country",
  "region",
  "disposition",
  "result",
  "reason",
  "system",
] as const;
export type FilterInputId = (typeof filterInputs)[number];

/** The period that the whole notebook is about, and what it is compared with. */
export interface PeriodInputCell extends CellBase {
  readonly kind: "input";
  readonly input: "period";
  readonly default: PeriodChoice;
  readonly compare: CompareChoice;
}
/** One dimension by which the reader may narrow the notebook; `default` empty means all. */
export interface FilterInputCell extends CellBase {
  readonly kind: "input";
  readonly input: FilterInputId;
  readonly default: readonly string[];
}

/** Inputs whose value other cells read by the input's name. */
export const valueInputs = ["number", "choice", "text"] as const;
export type ValueInputId = (typeof valueInputs)[number];

interface ValueInputBase extends CellBase {
  readonly kind: "input";
  readonly name: string;
  /** What the reader sees instead of the name; null: the name. */
  readonly label: string | null;
}
/** A number between two ends, both allowed; `step` is counted from the lower end, or from 0 without one. */
export interface NumberInputCell extends ValueInputBase {
  readonly input: "number";
  readonly default: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number | null;
}
/** One of at least one texts; the first by default. */
export interface ChoiceInputCell extends ValueInputBase {
  readonly input: "choice";
  readonly default: string;
  readonly options: readonly string[];
}
export interface TextInputCell extends ValueInputBase {
  readonly input: "text";
  readonly default: string;
}
export type ValueInputCell = NumberInputCell | ChoiceInputCell | TextInputCell;
export type InputCell = PeriodInputCell | FilterInputCell | ValueInputCell;

/** What value inputs are set to, by name. */
export type InputValues = Readonly<Record<string, string | number>>;

/** True for inputs whose value other cells read by name. */
export const isValueInput = (cell: {
  readonly kind: string;
  readonly input?: string;
}): cell is ValueInputCell => cell.kind === "input" && valueInputs.some((id) => id === cell.input);
