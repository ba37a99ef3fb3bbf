import { expect, test } from "vitest";
import { knownCatalogue } from "../../src/base";
import { valueName } from "../../src/app/notebook/value-name";
import { cellText } from "../../src/app/rows/row-cell";
import type { Words } from "../../src/app/words";
import { formats, translator } from "../../src/i18n";

const wordsOf = (language: "en" | "ar"): Words => {
  const made = translator(language);
  return { ...made, f: formats(made), catalogue: knownCatalogue };
};

test("regions that have an Arabic name are called by it, in tables and lists; others as they are written", () => {
  const column = { name: "region", type: "VARCHAR" };
  for (const [language, bavaria] of [
    ["ar", "بافاريا"],
    ["en", "Bayern"],
  ] as const) {
    const words = wordsOf(language);
    expect(valueName(words, "region", "Bayern")).toBe(bavaria);
    expect(cellText(words, column, "Bayern")).toBe(bavaria);
    expect(valueName(words, "region", "US-NY")).toBe("US-NY");
  }
});
