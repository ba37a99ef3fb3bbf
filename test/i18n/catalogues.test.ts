import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { catalogues, formats, languages, translator } from "../../src/i18n";
import { words as arWords } from "../../src/i18n/ar/words";
import { words as enWords } from "../../src/i18n/en/words";
import { glossary } from "./glossary";

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];
const parse = (text: string): Element[] =>
  new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }).getAst();
/** Numbers of the parser's kinds of element. */
const kind = { literal: 0, select: 5, plural: 6, pound: 7 };
const files = import.meta.glob<Record<string, Record<string, string>>>("../../src/i18n/en/*.ts", {
  eager: true,
});

/** Every plural inside a message, nested ones too. */
function plurals(elements: readonly Element[]): readonly (readonly string[])[] {
  return elements.flatMap((element) => {
    if (!("options" in element)) return [];
    const inner = Object.values(element.options).flatMap(({ value }) => plurals(value));
    return element.type === kind.plural ? [Object.keys(element.options), ...inner] : inner;
  });
}

/** Names of the arguments a message takes. */
function args(elements: readonly Element[]): readonly string[] {
  return elements.flatMap((element) => {
    if (element.type === kind.literal || !("value" in element)) return [];
    const inner =
      "options" in element ? Object.values(element.options).flatMap(({ value }) => args(value)) : [];
    return [element.value, ...inner];
  });
}

describe("catalogues", () => {
  test("both languages have the same keys, none empty", () => {
    expect(Object.keys(catalogues.ar).sort()).toEqual(Object.keys(catalogues.en).sort());
    for (const language of languages)
      for (const [key, text] of Object.entries(catalogues[language]))
        expect(text.trim(), `${language} ${key}`).not.toBe("");
  });

  test("no key is defined in two files", () => {
    const seen = new Map<string, string>();
    for (const [file, module] of Object.entries(files)) {
      if (/\/(index|app)\.ts$/.test(file)) continue;
      for (const key of Object.values(module).flatMap((part) => Object.keys(part))) {
        expect(seen.get(key), `${key} in ${file}`).toBeUndefined();
        seen.set(key, file);
      }
    }
    expect(seen.size).toBe(Object.keys(catalogues.en).length);
  });

  test("every message is well-formed, and both languages take the same arguments", () => {
    for (const key of Object.keys(catalogues.en) as (keyof typeof catalogues.en)[]) {
      const [en, ar] = [catalogues.en[key], catalogues.ar[key]].map((text) => {
        try {
          return [...new Set(args(parse(text)))].sort();
        } catch (error) {
          throw new Error(`${key}: ${text}`, { cause: error });
        }
      });
      expect(ar, key).toEqual(en);
    }
  });

  test("Arabic plurals have all six forms, English ones two", () => {
    for (const [language, forms] of [
      ["ar", ["zero", "one", "two", "few", "many", "other"]],
      ["en", ["one", "other"]],
    ] as const)
      for (const [key, text] of Object.entries(catalogues[language]))
        for (const found of plurals(parse(text)))
          for (const form of forms) expect(found, `${language} ${key}`).toContain(form);
  });

  test("words are the glossary's, all of them and no others", () => {
    const keys = Object.keys(enWords) as (keyof typeof enWords)[];
    expect(keys.map((key) => [enWords[key], arWords[key]])).toEqual(glossary);
  });
});

describe("formats", () => {
  const en = formats(translator("en"));
  const ar = formats(translator("ar"));

  test("durations have two units at most", () => {
    const plain = (text: string) => text.replaceAll("\u00a0", " ");
    expect(plain(en.duration(41))).toBe("41 s");
    expect(plain(en.duration(134.85))).toBe("2 min 15 s");
    expect(plain(en.duration(372))).toBe("6 min 12 s");
    expect(plain(en.duration(7500))).toBe("2 h 5 min");
    expect(plain(en.duration(3.25))).toBe("3.3 s");
    expect(plain(ar.duration(372))).toBe("6 د 12 ث");
  });

  test("numbers, shares and points follow the language and its digits", () => {
    expect(en.number(48211)).toBe("48,211");
    expect(en.percent(0.7123)).toBe("71.2%");
    expect(en.figures(0.7123, "share")).toEqual([{ value: "71.2", unit: "%" }]);
    expect(en.points(-0.06)).toBe("\u22126 points");
    expect(en.pointsSize(-0.01)).toBe("1 point");
    expect(ar.percent(0.7123)).toContain("71.2");
    expect(formats(translator("ar", "arab")).number(48211)).toBe("٤٨٬٢١١");
  });

  test("local days are never shifted by a time zone, and years are Gregorian", () => {
    expect(en.date("2026-11-15T00:00:00")).toBe("15 Nov 2026");
    expect(en.days("2026-11-15", "2026-11-21")).toMatch(/^15\s?–\s?21 Nov 2026$/);
    expect(ar.date("2026-11-15", "month")).toBe("نوفمبر 2026");
    expect(en.weekday(1)).toBe("Mon");
    expect(en.hour(9)).toBe("09:00");
  });

  test("a count takes the form of its number", () => {
    const { t } = translator("ar");
    expect(t("count.calls", { n: 1204, value: "1,204" })).toBe("1,204 مكالمات");
    expect(t("count.calls", { n: 11, value: "11" })).toBe("11 مكالمة");
  });
});
