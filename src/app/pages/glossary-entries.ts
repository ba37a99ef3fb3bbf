import { dispositions, results } from "../../base";
import { allMetrics, metricById, metrics, type Metric } from "../../metrics";
import { loadMessages, makeTranslator, type Language } from "../../i18n";
import type { Words } from "../words";

export const glossaryParts = ["metrics", "supporting", "results", "dispositions", "terms"] as const;
export type GlossaryPart = (typeof glossaryParts)[number];

/** One entry: its name in both languages, what it means, and for a metric everything its record says. */
export interface GlossaryEntry {
  readonly id: string;
  readonly part: GlossaryPart;
  readonly name: string;
  readonly otherName: string;
  readonly meaning: string;
  readonly metric: Metric | null;
  /** Everything that a search looks through, in lower case. */
  readonly text: string;
}

type Maybe = Pick<Words, "maybe">;

const known = ({ maybe }: Maybe, key: string): string => {
  const text = maybe(key);
  return text === key ? "" : text;
};

function meaningOf(words: Maybe, key: string): string {
  const [kind = "", id = ""] = key.split(/\.(.*)/);
  if (kind === "metric") return known(words, `metric.${id}.definition`);
  return known(words, `glossary.${kind}.${id}`);
}

/** The names of variants as the panel writes them. */
export const variantNames = (words: Maybe, metric: Metric): readonly string[] =>
  metric.variants.map(({ id }) => known(words, `variant.${metric.id}.${id}`)).filter((name) => name !== "");

/** The catalogue's words for concepts, which are the glossary's, in its order. */
const termKeys = (messages: Readonly<Record<string, string>>): string[] =>
  Object.keys(messages).filter((key) => /^(word|direction)\./.test(key) && !messages[key]?.includes("{"));

/** Every entry, out of the metrics' records and the words of the glossary. */
export async function glossaryEntries(words: Words): Promise<readonly GlossaryEntry[]> {
  const language: Language = words.language === "ar" ? "en" : "ar";
  const [own, other] = await Promise.all([loadMessages(words.language), loadMessages(language)]);
  const theirs = makeTranslator(language, "latn", other);
  const entry = (
    part: GlossaryPart,
    id: string,
    key: string,
    metric: Metric | null = null,
  ): GlossaryEntry => {
    const [name, otherName] = [known(words, key), known(theirs, key)];
    const meaning = meaningOf(words, key);
    const also = metric ? [...variantNames(words, metric), ...variantNames(theirs, metric)] : [];
    const text = [name, otherName, meaning, meaningOf(theirs, key), id, ...also].join(" ").toLowerCase();
    return { id, part, name, otherName, meaning, metric, text };
  };
  const sixteen = new Set(metrics.map(({ id }) => id));
  return [
    ...allMetrics.map(({ id }) =>
      entry(sixteen.has(id) ? "metrics" : "supporting", id, `metric.${id}`, metricById(id)),
    ),
    ...results.map((id) => entry("results", `result-${id.replaceAll("_", "-")}`, `result.${id}`)),
    ...dispositions.map(({ code }) =>
      entry("dispositions", `disposition-${code.replaceAll("_", "-")}`, `disposition.${code}`),
    ),
    ...termKeys(own).map((key) => entry("terms", key.split(".")[1]?.replaceAll("_", "-") ?? key, key)),
  ];
}
