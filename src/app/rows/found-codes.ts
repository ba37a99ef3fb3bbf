import { directions, results } from "../../base";
import { codedColumns, wordOf } from "./row-cell";
import type { Words } from "../words";

/** By column: the codes whose words contain a text, for what is shown in words instead of as it is stored. */
export function foundCodes(words: Words, find: string): Readonly<Record<string, readonly string[]>> {
  const text = find.trim().toLowerCase();
  if (text === "") return {};
  const codes: Readonly<Record<string, readonly string[]>> = {
    direction: directions,
    result: results,
    disposition: words.catalogue.all.map(({ code }) => code),
  };
  return Object.fromEntries(
    Object.entries(codedColumns).map(([column, prefix]) => [
      column,
      (codes[prefix] ?? []).filter((code) => wordOf(words, prefix, code).toLowerCase().includes(text)),
    ]),
  );
}
