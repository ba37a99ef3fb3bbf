import { IntlMessageFormat } from "intl-messageformat";
import type { Language, MessageKey, Messages, MessageValues } from "./messages";

export interface Translator {
  readonly language: Language;
  /** Gregorian calendar; Latin digits unless the reader chose Arabic-Indic ones. */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  /** The message of a known key, with ICU arguments filled in. */
  t(key: MessageKey, values?: MessageValues): string;
  /** The message of a computed key, or the key itself where the catalogue has none. */
  maybe(key: string, values?: MessageValues): string;
}

/** Where a value is missing, a dash: read as text it is one, read as a number it takes the form for "other". */
const dashes = (values: MessageValues | undefined): MessageValues =>
  new Proxy(values ?? {}, {
    has: () => true,
    get: (known: MessageValues, name) => known[String(name)] ?? "\u2013",
  });

/**
 * Makes the translator of one language and digit style out of the language's messages. A value that a message needs
 * and was not given is an error while we develop; a reader's page is not lost over it.
 */
export function makeTranslator(
  language: Language,
  digits: "latn" | "arab",
  of: Messages,
  strict: boolean = import.meta.env.DEV,
): Translator {
  const locale = `${language === "ar" ? "ar-EG" : "en-GB"}-u-ca-gregory-nu-${digits}`;
  const messages: Readonly<Record<string, string>> = of;
  const compiled = new Map<string, IntlMessageFormat>();
  const format = (key: string, text: string, values?: MessageValues): string => {
    let message = compiled.get(key);
    if (!message)
      compiled.set(key, (message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })));
    const write = (given: MessageValues | undefined) =>
      String(message.format(given as Record<string, string> | undefined));
    try {
      return write(values);
    } catch (error) {
      if (strict) throw error;
    }
    try {
      return write(dashes(values));
    } catch {
      return text;
    }
  };
  return {
    language,
    locale,
    direction: language === "ar" ? "rtl" : "ltr",
    t: (key, values) => format(key, messages[key] ?? key, values),
    maybe: (key, values) => {
      const text = messages[key];
      return text === undefined ? key : format(key, text, values);
    },
  };
}
