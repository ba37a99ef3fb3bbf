import type { Mapping } from "../types";
import { codeKey, guessDisposition } from "./codes";

type Codes = Readonly<Record<string, string>>;

/** What the layouts of some mappings say that disposition codes mean. */
export const layoutMeanings = (mappings: readonly Pick<Mapping, "dispositions">[]): Codes =>
  Object.assign({}, ...mappings.map(({ dispositions }) => dispositions)) as Codes;

/** The category that a code means: as people said, else as its layout says, else by its words; '' when none. */
export function meaningOf(code: string, said: Codes, layout: Codes): string {
  const key = codeKey(code);
  return said[key] ?? layout[key] ?? guessDisposition(code) ?? "";
}
