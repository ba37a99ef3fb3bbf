import { schema, type Cell } from "../../base";
import type { Cut, RowColumn } from "../../metrics";
import type { Words } from "../words";

/** Columns shown in words, by the words that their codes have. */
export const codedColumns: Readonly<Record<string, string>> = {
  direction: "direction",
  result: "result",
  first_result: "result",
  disposition: "disposition",
  tags: "disposition",
  origin: "origin",
  region: "region",
};

const inUtc: ReadonlySet<string> = new Set(
  Object.values(schema).flatMap((columns) =>
    columns.filter(({ unit }) => unit === "utc").map(({ name }) => name),
  ),
);

/** A column's name in words, or as it is stored; of moments that are kept in UTC it says so. */
export function columnName({ t, maybe }: Words, name: string): string {
  const key = `field.${name}`;
  const word = maybe(key);
  if (word === key) return name.replace(/^src_/, "");
  return inUtc.has(name) ? t("rows.utc", { name: word }) : word;
}

/** Why a row is not counted, in words. */
export function whyText({ t, maybe }: Words, id: string): string {
  const [kind = "", of = ""] = id.split(":");
  if (kind === "result") return t("why.result", { result: maybe(`result.${of}`) });
  if (kind === "unknown") {
    const field = maybe(`field.${of}`);
    return t("why.unknown", { field: field === `field.${of}` ? maybe(`needs.${of}.name`) : field });
  }
  return maybe(`why.${id}`);
}

/** A code in words, or as it is stored. */
export const wordOf = ({ maybe }: Words, prefix: string, code: string): string => {
  const key = `${prefix}.${code}`;
  const word = maybe(key);
  return word === key ? code : word;
};

const stamp = (ms: number, length: number): string =>
  new Date(ms).toISOString().replace("T", " ").slice(0, length);

/** A stored value for a reader: codes in words, spans with units, moments as they were written, or no finer than `cut`. */
export function cellText(
  words: Words,
  { name, type }: RowColumn,
  value: Cell | undefined,
  cut: Cut | null = null,
): string {
  const { t, f } = words;
  if (value === null || value === undefined) return "";
  if (Array.isArray(value))
    return value.map((item) => cellText(words, { name, type: "VARCHAR" }, item as Cell)).join(", ");
  if (name === "why") return whyText(words, String(value));
  const prefix = codedColumns[name];
  if (prefix !== undefined) return wordOf(words, prefix, String(value));
  if (typeof value === "boolean") return value ? t("rows.yes") : t("rows.no");
  if (typeof value !== "number") return String(value);
  if (type.startsWith("TIMESTAMP") && cut === "week") return t("rows.week_of", { day: stamp(value, 10) });
  if (type.startsWith("TIMESTAMP")) return stamp(value, cut === null ? 19 : 10);
  if (type === "DATE") return stamp(value, 10);
  if (name.endsWith("_s")) return f.duration(value);
  // Nobody looks for the minute of what was months ago.
  if (name === "days_after") return f.number(value, value < 10 ? 1 : 0);
  return Number.isInteger(value) && /_(row|no)$/.test(name) ? String(value) : f.number(value, 2);
}

/** Columns that are set to the end of their place. */
export const isFigure = ({ name, type }: RowColumn): boolean =>
  (type === "DOUBLE" || type === "BIGINT" || type === "INTEGER" || type === "HUGEINT") &&
  !name.startsWith("src_");
