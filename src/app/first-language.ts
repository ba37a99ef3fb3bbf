import type { Language } from "../i18n";

/** The language a reader most likely wants before choosing one: the browser's. */
export const firstLanguage = (): Language =>
  navigator.languages.some((tag) => tag.toLowerCase().startsWith("ar")) &&
  !navigator.languages[0]?.toLowerCase().startsWith("en")
    ? "ar"
    : "en";
