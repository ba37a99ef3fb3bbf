import type { MetricValue } from "../../metrics";
import { populationText, valueText } from "../cells/metric-words";
import { paramsText } from "../panels/params-text";
import type { Words } from "../words";

/** Every metric and formula in outputs of cells, once each, wherever it stands in them. */
export function valuesIn(outputs: readonly unknown[]): readonly MetricValue[] {
  const found = new Map<string, MetricValue>();
  const seen = new Set<unknown>();
  const look = (part: unknown): void => {
    if (typeof part !== "object" || part === null || seen.has(part) || ArrayBuffer.isView(part)) return;
    seen.add(part);
    if (isValue(part)) {
      const key = `${part.metric}/${part.variant}`;
      if (!found.has(key)) found.set(key, part);
    }
    for (const inner of part instanceof Map ? part.values() : Object.values(part)) look(inner);
  };
  outputs.forEach(look);
  return [...found.values()].filter(({ state }) => state !== "not_computable");
}

const isValue = (part: object): part is MetricValue =>
  "metric" in part && "variant" in part && "state" in part && "unknownShare" in part && "numerator" in part;

/** A table of what each number means: names, meaning, formula, what was counted, and how sure it is. */
export function definitionRows(words: Words, values: readonly MetricValue[]): readonly (readonly string[])[] {
  const { t, f, maybe } = words;
  return values.map((value) => {
    const key = `metric.${value.metric}.definition`;
    const meaning = maybe(key);
    const interval =
      value.low === null || value.high === null
        ? "–"
        : t("score.range", {
            low: valueText(words, value, value.low),
            high: valueText(words, value, value.high),
          });
    return [
      t(`metric.${value.metric}`),
      meaning === key ? "" : meaning,
      maybe(`variant.${value.metric}.${value.variant}`),
      populationText(words, value),
      paramsText(words, value),
      valueText(words, value, value.value),
      f.number(value.n),
      interval,
    ];
  });
}
