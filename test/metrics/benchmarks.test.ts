import { describe, expect, test } from "vitest";
import {
  bareValue,
  benchmarkLibrary,
  gaps,
  metricById,
  wilson,
  type Against,
  type Benchmark,
  type MetricValue,
} from "../../src/metrics";
import { catalogues } from "../../src/i18n";

const sl2 = (k: number, n: number): MetricValue => ({
  ...bareValue("service-level", "sl2", k / n),
  numerator: k,
  denominator: n,
  n,
  ...wilson(k, n),
});
const target = (low: number, high = low, variant: string | null = "sl2"): Benchmark => ({
  id: "test",
  metric: "service-level",
  variant,
  low,
  high,
  unit: "share",
  population: "population.queued-inbound",
  denominator: "denominator.queued",
  source: "test",
  year: null,
  confidence: "primary",
  doubtful: false,
  shown: true,
});
const gap = (value: MetricValue, benchmark: Benchmark, better: Against["better"] = "higher") =>
  gaps([{ value, benchmark, unit: "share", better }])[0];

describe("the gap to a benchmark", () => {
  test("is not distinguishable for 7 of 11 against 80 %, and 34 calls would settle it", () => {
    const found = gap(sl2(7, 11), target(0.8));
    expect(found?.verdict).toBe("cannot_tell");
    expect(found?.difference).toBeCloseTo(7 / 11 - 0.8, 10);
    expect(found?.nNeeded).toBe(34); // 1.96² · 0.636 · 0.364 / 0.164²
  });
  test("is better or worse only where the benchmark is outside the interval", () => {
    expect(gap(sl2(900, 1000), target(0.8))?.verdict).toBe("better");
    expect(gap(sl2(700, 1000), target(0.8))?.verdict).toBe("worse");
    expect(gap(sl2(700, 1000), target(0.8), "lower")?.verdict).toBe("better");
    expect(gap(sl2(790, 1000), target(0.8))?.verdict).toBe("cannot_tell");
  });
  test("to a band is the way to its nearest edge", () => {
    expect(gap(sl2(650, 1000), target(0.6, 0.7))).toMatchObject({ verdict: "about_the_same", difference: 0 });
    expect(gap(sl2(800, 1000), target(0.6, 0.7), "band")?.verdict).toBe("worse");
    expect(gap(sl2(800, 1000), target(0.6, 0.7))?.difference).toBeCloseTo(0.1, 10);
  });
  test("is refused where the definitions differ", () => {
    expect(gap(sl2(900, 1000), target(0.8, 0.8, "sl7"))).toBeNull();
    expect(gap(sl2(900, 1000), target(0.8, 0.8, null))).toBeNull();
    expect(gap({ ...sl2(900, 1000), value: null }, target(0.8))).toBeNull();
  });
});

describe("the library", () => {
  test("marks every figure of the article but the shown ones as doubtful, and shows no doubtful one", () => {
    for (const { id, source, doubtful, shown } of benchmarkLibrary) {
      if (source.startsWith("CloudTalk, 16")) expect(doubtful, id).toBe(true);
      if (doubtful) expect(shown, id).toBe(false);
    }
  });
  test("shows what metrics.md 1.2 recommends, and nothing else", () => {
    expect(benchmarkLibrary.filter(({ shown }) => shown).map(({ id }) => id)).toEqual([
      "conversion-b2b",
      "lead-hbr-1h",
      "connect-gong-average",
      "connect-gong-top",
      "appointment-cognism",
      "appointment-mji",
      "asa-band",
      "fcr-sqm",
      "fcr-sqm-world-class",
      "aht-talk",
      "abandonment-quoted",
      "csat-sqm",
    ]);
  });
  test("names each benchmark once, with formulas and words that exist", () => {
    expect(new Set(benchmarkLibrary.map(({ id }) => id)).size).toBe(benchmarkLibrary.length);
    const keys: Readonly<Record<string, string>> = catalogues.en;
    for (const {
      id,
      metric,
      variant,
      unit,
      population,
      denominator,
      note,
      sector,
      low,
      high,
    } of benchmarkLibrary) {
      expect(low, id).toBeLessThanOrEqual(high);
      if (variant !== null && variant !== "survey") {
        const found = metricById(metric).variants.find((v) => v.id === variant);
        expect(found, id).toBeDefined();
        expect(found?.unit ?? metricById(metric).unit, id).toBe(unit);
      }
      for (const key of [population, denominator, note, sector && `sector.${sector}`])
        if (key !== undefined) expect(keys[key], `${id}: ${key}`).toBeDefined();
    }
  });
});
