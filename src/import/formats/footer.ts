/** How the first field of a row of totals begins, in lower case; a pattern for SQL and for JavaScript. */
const totals = "^(grand |sub|sub-)?(total|summe|gesamt|somme|المجموع|الإجمالي|إجمالي|الاجمالي|اجمالي)";
/** How the lines begin that a report prints below its table: who made it, whose it is, who may read it. */
const footer =
  "^(copyright\\b|©|\\(c\\) *\\d{4}|confidential\\b|all rights reserved|generated (by|on)\\b|report (generated|created|run)\\b|vertraulich|جميع الحقوق|حقوق النشر|سري للغاية)";

/** Why a row is none of the table's, as a reason of exclusion, by the pattern that its first field matches. */
export const notOfTable = [
  ["totals", totals],
  ["footer", footer],
] as const;

/** The reason in SQL, NULL where there is none; `text` is the first field. */
export const footerSql = (text: string): string =>
  `CASE ${notOfTable.map(([reason, pattern]) => `WHEN regexp_matches(lower(${text}), '${pattern}') THEN '${reason}'`).join(" ")} END`;

const patterns = notOfTable.map(([reason, pattern]) => [reason, new RegExp(pattern)] as const);

/** The reason why a row that has nothing beside its first field, or stops short of the header, is none of the table's. */
export function footerOf(fields: readonly string[], width: number): "totals" | "footer" | null {
  const [first = "", ...rest] = fields;
  const text = first.trim().toLowerCase();
  const found = patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  if (rest.every((field) => field.trim() === "")) return found;
  if (found === "footer") return fields.length <= width / 2 ? found : null;
  return rest.every((field) => /^[\d\s.,:%$€-]*$/.test(field)) ? found : null;
}
