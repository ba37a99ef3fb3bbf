import { setDiagnostics } from "@codemirror/lint";
import type { EditorState, TransactionSpec } from "@codemirror/state";
import { meaningful } from "../../notebook";
import type { SqlProblem } from "./sql-schema";

/** What is underlined of a text for a problem at a place: the word there, or the last one where the text ends. */
export function marked(text: string, position: number): { readonly from: number; readonly to: number } {
  const tokens = meaningful(text);
  const at = Math.max(0, Math.min(position, text.length));
  const hit =
    tokens.find((token) => token.from <= at && at < token.to) ?? tokens.find((token) => token.from >= at);
  const token = hit ?? tokens.at(-1);
  return token ? { from: token.from, to: token.to } : { from: 0, to: text.length };
}

/** Puts a problem's mark at its place, or takes the last one off. */
export function markProblem(state: EditorState, problem: SqlProblem | null): TransactionSpec {
  if (problem === null || problem.position === null) return setDiagnostics(state, []);
  const place = marked(state.doc.toString(), problem.position);
  return setDiagnostics(state, [{ ...place, severity: "error", message: problem.sentence }]);
}
