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

/** Makes the translator of one language and digit style out of the language's messages. */
export function makeTranslator(language: Language, digits: "latn" | "arab", of: Messages): Translator {
  const locale = `${language === "ar" ? "ar-EG" : "en-GB"}-u-ca-gregory-nu-${digits}`;
  const messages: Readonly<Record<string, string>> = of;
  const compiled = new Map<string, IntlMessageFormat>();
  const format = (key: string, text: string, values?: MessageValues): string => {
    let message = compiled.get(key);
    if (!message)
      compiled.set(key, (message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })));
    return String(message.format(values as Record<string, string> | undefined));
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
