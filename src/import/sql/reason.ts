import type { ReasonSplit } from "../types";

const parts: Readonly<Record<ReasonSplit, string>> = {
  ">": "\\s*>+\\s*",
  "/": "\\s*/\\s*",
  ":": "\\s*:\\s+",
};

/** SQL for one level of a contact reason that is written as `A > B`, `A/B` or `A: B`; the second keeps what follows. */
export function reasonLevel(text: string, split: ReasonSplit, level: 1 | 2): string {
  const pattern = `^(.*?)${parts[split]}(.*)$`;
  const found = `nullif(trim(regexp_extract(${text}, '${pattern}', ${level})), '')`;
  return level === 1 ? `coalesce(${found}, ${text})` : found;
}
