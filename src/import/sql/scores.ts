import { digitsWestern } from "./text";

/** Words of the usual five answers, worst first. */
const words: readonly string[] = [
  "very dissatisfied|very unsatisfied|غير راضٍ? (إطلاقًا?|إطلاقا|تمامًا?|على الإطلاق)|غير راضٍ? جدًا|غير راض جدا",
  "dissatisfied|unsatisfied|غير راضٍ?",
  "neutral|neither satisfied nor dissatisfied|محايد",
  "satisfied|راضٍ?",
  "very satisfied|راضٍ? جد(ًا|اً|ا)",
];

/** SQL for the score that an answer gives: a number, `4/5`, stars, or the words of a five-point scale. */
export function score(text: string): string {
  const x = digitsWestern(text);
  const number = `TRY_CAST(replace(regexp_extract(${x}, '^-?[0-9]+([.,][0-9]+)?'), ',', '.') AS DOUBLE)`;
  const said = words.map(
    (word, i) => `WHEN regexp_full_match(lower(trim(${text})), '${word}') THEN ${i + 1}`,
  );
  return `CASE WHEN regexp_matches(${text}, '^[★⭐]') THEN length(regexp_replace(${text}, '[^★⭐]', '', 'g')) ${said.join(" ")} ELSE ${number} END`;
}

/** SQL for the highest score that an answer itself names (`4/5`, `4 of 5`, words), NULL where it names none. */
export const outOf = (text: string): string =>
  `coalesce(TRY_CAST(regexp_extract(${digitsWestern(text)}, '^[0-9.,]+ *(?:/|of|out of|von|sur|من) *([0-9]+)$', 1) AS DOUBLE), ` +
  `CASE WHEN regexp_full_match(lower(trim(${text})), '${words.join("|")}') THEN 5 END)`;
