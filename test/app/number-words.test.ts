import { expect, test } from "vitest";
import { benchmarkSpan } from "../../src/app/cells/benchmark-span";
import { extraLines } from "../../src/app/panels/extra-text";
import { limitText } from "../../src/app/panels/params-text";
import { foundCodes } from "../../src/app/rows/found-codes";
import { hitText } from "../../src/app/rows/hit-text";
import type { Words } from "../../src/app/words";
import { knownCatalogue } from "../../src/base";
import { formats, translator } from "../../src/i18n";
import { bareValue, benchmarksWith, metricById, type Benchmark, type MetricValue } from "../../src/metrics";

const made = translator("en");
const words: Words = { ...made, f: formats(made), catalogue: knownCatalogue };
const spaces = (text: string): string => text.replaceAll(/\s/g, " ");

const valueOf = (metric: MetricValue["metric"], extra: MetricValue["extra"] = {}): MetricValue => ({
  ...bareValue(metric, metricById(metric).defaults[0] ?? "", 1),
  n: 1,
  extra,
});
const lines = (value: MetricValue): Record<string, string> =>
  Object.fromEntries(extraLines(words, value).map(([name, text]) => [name, spaces(text)]));

test("each further figure has the unit that it has itself, not that of the metric", () => {
  const leads = lines(valueOf("lead-response-time", { same_second: 0, within_5min: 0.25, mean: 90 }));
  expect(leads[made.t("extra.same_second")]).toBe("0");
  expect(leads[made.t("extra.within_5min")]).toBe("25.0%");
  expect(leads[made.t("extra.mean")]).toMatch(/min|s/);
  const extra = { average_amount: 1200, cycle_days: 12.34, win_rate: 0.4, won: 3, lost: null };
  const velocity = lines({ ...valueOf("pipeline-velocity", extra), currency: "EUR" });
  expect(velocity[made.t("extra.average_amount")]).toMatch(/€\s?1,200/);
  expect(velocity[made.t("extra.cycle_days")]).toBe("12.3 days");
  expect(velocity[made.t("extra.win_rate")]).toBe("40.0%");
  expect(velocity[made.t("extra.won")]).toBe("3");
  expect(velocity).not.toHaveProperty(made.t("extra.lost"));
});

test("a median has its interval beside it, under its own name", () => {
  const told = extraLines(
    words,
    valueOf("average-handle-time", { median: 60, median_low: 50, median_high: 70 }),
  );
  expect(told).toHaveLength(1);
  expect(told[0]?.[0]).toBe(made.t("extra.median"));
  expect(told[0]?.[1]).toMatch(/\(.*50.*\)/);
});

test("limits are written as clock times, percentages and spans", () => {
  expect(limitText(words, "business_open_min", 540)).toBe("09:00");
  expect(limitText(words, "business_close_min", 1020)).toBe("17:00");
  expect(limitText(words, "service_share", 0.8)).toBe("80%");
});

test("no benchmark that is above zero is written as zero, whatever its formula's unit", () => {
  const all: readonly Benchmark[] = benchmarksWith({ own: [], hidden: [] });
  expect(all.length).toBeGreaterThan(20);
  for (const benchmark of all.filter(({ low }) => low > 0)) {
    const text = benchmarkSpan(words, { ...valueOf(benchmark.metric), currency: "EUR" }, benchmark);
    expect(/[1-9]/.test(text), `${benchmark.id}: ${text}`).toBe(true);
  }
});

test("only a share has a numerator", () => {
  const shown = (metric: MetricValue["metric"], variant: string) =>
    hitText(words, { metric, variant }, "hits");
  const leads = metricById("lead-response-time");
  expect(shown("lead-response-time", leads.defaults[0] ?? "")).toBe("of these, responded to");
  expect(shown("lead-response-time", "within")).toBe(made.t("funnel.hits"));
});

test("what is shown in words is found by its words", () => {
  expect(foundCodes(words, "deal clo").disposition).toEqual(["deal_closed"]);
  expect(foundCodes(words, "INBOUND").direction).toEqual(["inbound"]);
  expect(foundCodes(words, " ")).toEqual({});
});
