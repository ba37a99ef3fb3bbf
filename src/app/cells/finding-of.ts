import { isCount } from "../../metrics";
import type { MetricResult, Scope } from "../../metrics";
import { newId, type FindingCell, type Notebook } from "../../notebook";
import type { Words } from "../words";
import { populationText, valueText } from "./metric-words";
import { lastDay } from "../notebook/period-name";

const chance = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

/** A finding about one number as it stands, to be put into a notebook; null for a number without a value. */
export function findingOf(
  words: Words,
  notebook: Notebook,
  { value }: MetricResult,
  { period, filters }: Pick<Scope, "period" | "filters">,
  dataVersion: number,
): FindingCell | null {
  if (value.value === null) return null;
  const params = Object.fromEntries(
    Object.entries(value.params).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
  );
  return {
    kind: "finding",
    id: newId(notebook, chance),
    name: null,
    extra: "",
    claim: words.t(isCount(value) ? "finding.claim_count" : "finding.claim_of", {
      metric: words.t(`metric.${value.metric}`),
      value: valueText(words, value, value.value),
      n: words.f.number(value.denominator ?? value.n),
      population: populationText(words, value),
      days: words.f.days(period.from.slice(0, 10), lastDay(period)),
    }),
    sealed: new Date().toISOString().slice(0, 10),
    dataVersion,
    numbers: [
      {
        metric: value.metric,
        variant: value.variant,
        from: period.from.slice(0, 10),
        to: lastDay(period),
        filters,
        params,
        value: value.value,
        low: value.low,
        high: value.high,
        n: value.n,
      },
    ],
  };
}
