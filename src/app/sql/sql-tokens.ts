/** A piece of SQL that means something; comments and space are left out. */
export interface SqlToken {
  readonly kind: "word" | "quoted" | "string" | "number" | "param" | "mark";
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const shapes =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(?<string>'(?:[^']|'')*(?:'|$))|(?<quoted>"(?:[^"]|"")*(?:"|$))|(?<param>\$\w*)|(?<number>\d[\w.]*)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<mark>::|<>|[<>!]=|\S)/gu;

const kinds = ["string", "quoted", "param", "number", "word", "mark"] as const;

/** The tokens of a text, also of one that is still being written. */
export function sqlTokens(text: string): readonly SqlToken[] {
  const found: SqlToken[] = [];
  for (const match of text.matchAll(shapes)) {
    const kind = kinds.find((one) => match.groups?.[one] !== undefined);
    if (kind === undefined) continue;
    found.push({ kind, text: match[0], from: match.index, to: match.index + match[0].length });
  }
  return found;
}

/** What a name written in SQL is, without its quotes. */
export const plainName = ({ kind, text }: SqlToken): string =>
  kind === "quoted" ? text.slice(1).replace(/"$/, "").replaceAll('""', '"') : text;
