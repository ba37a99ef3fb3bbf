import { expect, test } from "vitest";
import { IntlMessageFormat } from "intl-messageformat";
import { catalogues } from "../../src/i18n";
import { allMetrics, defaultParams } from "../../src/metrics";

const english: Readonly<Record<string, string>> = catalogues.en;

test("every metric, formula, population, need, figure and parameter has words", () => {
  const keys = allMetrics.flatMap((metric) => [
    `metric.${metric.id}`,
    `metric.${metric.id}.definition`,
    `population.${metric.population}`,
    `unit.${metric.unit}`,
    ...metric.variants.flatMap((variant) => [
      `variant.${metric.id}.${variant.id}`,
      ...(variant.kind === "custom"
        ? []
        : (variant.requires ?? []).map(({ column }) => `needs.${column}.name`)),
    ]),
    ...Object.keys(metric.extra ?? {}).map((name) => `extra.${name}`),
    ...metric.params.map((name) => `param.${name}`),
  ]);
  for (const key of [...keys, ...Object.keys(defaultParams).map((name) => `param.${name}`)])
    expect(english[key], key).toBeDefined();
});

test("every need says how to get it", () => {
  const names = Object.keys(english).filter((key) => key.startsWith("needs.") && key.endsWith(".name"));
  expect(names.length).toBeGreaterThan(15);
  for (const key of names) expect(english[key.replace(/name$/, "how")], key).toBeDefined();
});

test("both languages parse, with the same arguments", () => {
  for (const [key, text] of Object.entries(catalogues.ar)) {
    const arguments_ = (message: string, locale: string): string[] =>
      [
        ...new Set(
          JSON.stringify(
            new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst(),
          ).match(/"type":[1-6],"value":"\w+"/g),
        ),
      ]
        .map((found) => found.replace(/"type":\d,/, ""))
        .sort();
    expect(arguments_(text, "ar"), key).toEqual(arguments_(english[key] ?? "", "en"));
    expect(text.trim(), key).not.toBe("");
  }
});
