import { expect, test } from "vitest";
import { catalogues } from "../../src/i18n";
import { allMetrics, populationOf } from "../../src/metrics";
import { terms } from "../../src/metrics/expression";
import type { Metric, Variant } from "../../src/metrics/metric";

const every = allMetrics.flatMap((metric) => metric.variants.map((variant) => ({ metric, variant })));

/** Told apart by what came before or by another relation's rows, which no condition of a part shows. */
const apart = new Set(["first_calls", "same_reason", "legs_per_conversation"]);

/** The rows that a denominator is about, by the conditions of its parts; those of which something is unknown included. */
function denominator(metric: Metric, variant: Variant): string | null {
  if (variant.kind === "custom" || apart.has(variant.id)) return null;
  if (variant.kind === "quantile") {
    const where = (variant.distribution ?? metric.distribution)?.where ?? "";
    return metric.id === "lead-response-time"
      ? `1 leads | ${where} | `
      : `1 ${part(metric, variant.eligible) ?? where}`;
  }
  if (variant.kind === "count") return part(metric, variant.numerator);
  const requires = variant.requires ?? [];
  const eligible = variant.eligible ?? "";
  // a row without what is not an unknown (a follow-up without a date) is not asked about
  const narrowed = requires.find(({ of, any }) => any && of === eligible)?.known ?? eligible;
  const asked = variant.immature === undefined ? variant.denominator : narrowed;
  const known = new Map(requires.filter(({ any }) => !any).map(({ of, known: name }) => [name, of]));
  const net = new Map<string, number>();
  for (const { sign, name } of terms(asked)) {
    let whole = name;
    for (let next = known.get(whole); next !== undefined; next = known.get(whole)) whole = next;
    const rows = part(metric, whole) ?? whole;
    net.set(rows, (net.get(rows) ?? 0) + sign);
  }
  return [...net]
    .filter(([, times]) => times !== 0)
    .map(([rows, times]) => `${times} ${rows}`)
    .sort()
    .join(", ");
}
function part(metric: Metric, name: string): string | null {
  const found = metric.parts.find((one) => one.name === name);
  if (!found) return null;
  const fact = found.fact.endsWith("calls") ? "calls" : found.fact;
  return [fact, found.where, found.value ?? ""].join(" | ");
}

test("formulas that are said to be counted over the same are: no two denominators share their words", () => {
  for (const metric of allMetrics) {
    const seen = new Map<string, string>();
    for (const variant of metric.variants.filter(({ fact }) => fact !== "open_calls")) {
      const below = denominator(metric, variant);
      if (below === null) continue;
      const words = populationOf(metric.id, variant.id);
      const earlier = seen.get(words) ?? below;
      expect.soft(below, `${metric.id} ${variant.id}: ${words}`).toBe(earlier);
      seen.set(words, earlier);
    }
  }
});
test("and those of different words are counted over something else", () => {
  for (const metric of allMetrics) {
    const seen = new Map<string, string>();
    for (const variant of metric.variants.filter(({ fact }) => fact !== "open_calls")) {
      const below = denominator(metric, variant);
      if (below === null) continue;
      const words = populationOf(metric.id, variant.id);
      expect.soft(words, `${metric.id} ${variant.id}`).toBe(seen.get(below) ?? words);
      seen.set(below, words);
    }
  }
});
test("a formula in opening hours is about the same calls as the one it stands in for", () => {
  const twins = every.filter(({ variant }) => variant.fact === "open_calls");
  expect(twins.length).toBeGreaterThan(15);
  for (const { metric, variant } of twins)
    expect(populationOf(metric.id, variant.id)).toBe(populationOf(metric.id, variant.openOf ?? ""));
});
test("SL7 says offered, half-hours say half-hours, and every one has words in both languages", () => {
  const english: Readonly<Record<string, string>> = catalogues.en;
  const arabic: Readonly<Record<string, string>> = catalogues.ar;
  expect(english[`population.${populationOf("service-level", "sl7")}`]).toBe("inbound calls offered");
  expect(english[`population.${populationOf("service-level", "intervals_30")}`]).toMatch(/^half-hours/);
  for (const { metric, variant } of every) {
    const key = `population.${populationOf(metric.id, variant.id)}`;
    expect(english[key], key).toBeTruthy();
    expect(arabic[key], key).toBeTruthy();
  }
});
