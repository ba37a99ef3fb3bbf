import type { Option } from "../parts/select";

const named = new Map<string, readonly Option<string>[]>();

/** Every currency by its code and its name in a language, in the order of the codes. */
export function currencyOptions(locale: string): readonly Option<string>[] {
  let options = named.get(locale);
  if (!options) {
    const names = new Intl.DisplayNames(locale, { type: "currency", fallback: "code" });
    options = Intl.supportedValuesOf("currency").map((id) => {
      const name = names.of(id) ?? id;
      return { id, label: name === id ? id : `${id} · ${name}` };
    });
    named.set(locale, options);
  }
  return options;
}
