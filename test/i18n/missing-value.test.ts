import { expect, test } from "vitest";
import { catalogues, makeTranslator } from "../../src/i18n";

test("a value that was not given is an error while we develop", () => {
  expect(() => makeTranslator("en", "latn", catalogues.en, true).t("import.panel.reading")).toThrow();
});

test("a value that was not given costs a reader one word, never the page", () => {
  for (const language of ["en", "ar"] as const) {
    const { t } = makeTranslator(language, "latn", catalogues[language], false);
    expect(t("import.panel.reading")).toBe(
      catalogues[language]["import.panel.reading"].replace("{name}", "–"),
    );
    expect(t("count.calls", { value: "12" })).toContain("12"); // the number that chooses the plural is missing
    expect(t("import.doubt.direction_codes")).not.toBe("");
  }
});
