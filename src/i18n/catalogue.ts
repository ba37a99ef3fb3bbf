import { ar } from "./ar";
import { en } from "./en";
import type { Language, Messages } from "./messages";
import { makeTranslator, type Translator } from "./translator";

/** Both catalogues at once, for tests and for the glossary; the app loads one at a time. */
export const catalogues: Readonly<Record<Language, Messages>> = { en, ar };

/** The translator of one language and digit style, where both catalogues are at hand. */
export const translator = (language: Language, digits: "latn" | "arab" = "latn"): Translator =>
  makeTranslator(language, digits, catalogues[language]);
