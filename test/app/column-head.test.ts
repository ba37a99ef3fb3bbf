import { expect, test } from "vitest";
import { columnHead } from "../../src/app/cells/column-head";
import { translator } from "../../src/i18n";

const formulas = [
  { metric: "return-on-investment", variant: "spend" },
  { metric: "return-on-investment", variant: "revenue" },
  { metric: "return-on-investment", variant: "attributed" },
  { metric: "service-level", variant: "sl3" },
  { metric: "service-level", variant: "sl1" },
] as const;

test.each(["en", "ar"] as const)(
  "no column is without a name, and no two have the same, in %s",
  (language) => {
    const words = translator(language);
    const heads = formulas.map((value, i) => columnHead(words, value, formulas[i - 1]));
    expect(heads.map(({ same }) => same)).toEqual([false, false, false, false, true]);
    for (const { name, formula } of heads) expect(name + formula).not.toMatch(/column\.|metric\.|return-/);
    expect(new Set(heads.slice(0, 4).map(({ name }) => name)).size).toBe(4);
  },
);
