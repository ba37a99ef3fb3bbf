import type { Option } from "../parts/select";

/** Browsers have the method, or the older property, or neither. */
type Zones = Partial<Pick<Intl.Locale, "getTimeZones">> & { readonly timeZones?: readonly string[] };

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** Codes that name no country: unions, oceans, tests. */
const noCountry = new Set(["EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"]);
const named = new Map<string, readonly Option<string>[]>();
let zones: ReadonlyMap<string, string> | null = null;

/** ISO 3166 codes that this browser has a name for; one that was renamed is left out for its new one. */
function codes(locale: string): readonly (readonly [code: string, name: string])[] {
  const names = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  return letters.flatMap((a) =>
    letters.flatMap((b) => {
      const code = a + b;
      if (noCountry.has(code) || new Intl.Locale(`und-${code}`).maximize().region !== code) return [];
      const name = names.of(code);
      return name === undefined ? [] : [[code, name] as const];
    }),
  );
}

/** Every country under its name in a language, in that language's order. */
export function countryOptions(locale: string): readonly Option<string>[] {
  let options = named.get(locale);
  if (!options) {
    options = codes(locale)
      .map(([id, label]) => ({ id, label }))
      .sort((a, b) => a.label.localeCompare(b.label, locale));
    named.set(locale, options);
  }
  return options;
}

const canonical = (zone: string): string | null => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
};

/** ISO code of the country a time zone belongs to; null for UTC, and where the browser does not know. */
export function countryOfZone(zone: string): string | null {
  zones ??= new Map(
    codes("en").flatMap(([code]) => {
      const locale: Zones = new Intl.Locale(`und-${code}`);
      return (locale.getTimeZones?.() ?? locale.timeZones ?? []).map(
        (name) => [canonical(name) ?? name, code] as const,
      );
    }),
  );
  return zones.get(canonical(zone) ?? zone) ?? null;
}
