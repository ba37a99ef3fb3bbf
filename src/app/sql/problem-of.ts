import type { ErrorShape } from "../../base";
import { explain } from "../parts/problem";
import type { Words } from "../words";
import type { SqlProblem } from "./sql-schema";

/** An error of a statement as the editor shows it: a sentence with its line, and the place where there is one. */
export function problemOf(
  words: Words,
  error: ErrorShape | null,
  { id, text }: { readonly id: string; readonly text: string },
): SqlProblem | null {
  if (!error) return null;
  const { what, why, do: next } = explain(words, error);
  const { position: at, owner = id } = error.params;
  const position = typeof at === "number" && owner === id ? at : -1; // else it is in a cell that this one reads
  const sentence = `${what} ${why} ${next}`.replaceAll("\n", " ").trim();
  if (position < 0 || position > text.length) return { sentence, position: null };
  const line = text.slice(0, position).split("\n").length;
  return { sentence: words.t("editor.at_line", { line: words.f.number(line), sentence }), position };
}
