import { analyse, outerItems } from "./blocks";
import { applyEdits, type Edit } from "./edits";
import { folded, isSymbol } from "./tokens";

/** A name as SQL writes it: in quotes only where it needs them. */
export const written = (name: string): string =>
  /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name) ? name : `"${name.replaceAll('"', '""')}"`;

/**
 * A statement that reads a cell or an input under its new name. Tables, columns written with the table's name, and
 * `$name` follow; texts, comments, columns, aliases and names that the statement gives itself stay as they are.
 */
export function renameIn(sql: string, from: string, to: string): string {
  const { tokens, given } = analyse(sql);
  const old = folded(from);
  const edits: Edit[] = [];
  const tables = outerItems(sql).filter(({ name }) => folded(name) === old);
  const bare = tables.some(({ alias }) => alias === null);
  for (const { token } of tables) edits.push({ from: token.from, to: token.to, text: written(to) });
  tokens.forEach((token, i) => {
    if (token.type === "parameter" && folded(token.value) === old)
      edits.push({ from: token.from, to: token.to, text: `$${to}` });
    const qualifies =
      (token.type === "word" || token.type === "quoted") &&
      isSymbol(tokens[i + 1], ".") &&
      !isSymbol(tokens[i - 1], ".");
    if (qualifies && bare && !given.has(old) && folded(token.value) === old)
      edits.push({ from: token.from, to: token.to, text: written(to) });
  });
  return edits.length === 0 ? sql : applyEdits(sql, edits).text;
}
