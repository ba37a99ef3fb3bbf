import type { SumQuestion, SumRow } from "../sums";

/**
 * A question as several that add up: first what adds up of it, then, for each count of different values, its values,
 * each with its rows. Whoever knows of each value whether it occurs knows how many do.
 */
export function partsOf(question: SumQuestion): readonly SumQuestion[] {
  const { measures, keys, where } = question;
  const counts = measures.flatMap((measure) => (measure.is === "distinct" ? [measure] : []));
  if (counts.length === 0) return [question];
  return [
    { ...question, measures: measures.filter(({ is }) => is !== "distinct") },
    ...counts.map((count) => ({
      ...question,
      keys: [...keys, count.value],
      where: `(${where}) AND (${count.where}) AND (${count.value}) IS NOT NULL`,
      measures: [],
    })),
  ];
}

/** The answer to a question from the answers to its `partsOf`. */
export function inOne(question: SumQuestion, answers: readonly (readonly SumRow[])[]): readonly SumRow[] {
  const [first = [], ...counts] = answers;
  if (counts.length === 0) return first;
  const keyOf = ({ span, keys }: SumRow): string =>
    JSON.stringify([span, keys.slice(0, question.keys.length)]);
  const counted = counts.map((rows) => {
    const by = new Map<string, number>();
    for (const row of rows) by.set(keyOf(row), (by.get(keyOf(row)) ?? 0) + 1);
    return by;
  });
  return first.map((row) => {
    const key = keyOf(row);
    let [sum, count] = [0, 0];
    const found = question.measures.map(({ is }) =>
      is === "distinct" ? (counted[count++]?.get(key) ?? 0) : (row.sums[sum++] ?? null),
    );
    return { ...row, sums: found };
  });
}
