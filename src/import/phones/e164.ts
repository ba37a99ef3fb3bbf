import type { CountryCode } from "libphonenumber-js/max";

export interface Phone {
  /** `+` and digits where the number is sure, else the key as it was. */
  readonly e164: string;
  /** ISO 3166 code of the country the number belongs to. */
  readonly country: string | null;
}

/** Numbering plans decide by a number's length and its first digits; those who share both are read once. */
const sharedDigits = 7;

/** Digits that tell the country of a number behind a calling code that several countries share. */
const tellingDigits = (code: string): number => (code === "1" ? 3 : code === "7" ? 2 : 6);

/**
 * Puts the keys of outside parties (`+` and digits, or digits as dialled) into E.164, with the country whose numbers
 * are written without their calling code. The library is loaded when this is first needed.
 */
export async function phoneReader(home: string | null): Promise<(key: string) => Phone> {
  const {
    default: parse,
    getCountries,
    getCountryCallingCode,
    isSupportedCountry,
  } = await import("libphonenumber-js/max");
  const upper = home?.toUpperCase() ?? "";
  const from: CountryCode | null = isSupportedCountry(upper) ? upper : null;
  const byCode = new Map<string, CountryCode[]>();
  for (const country of getCountries()) {
    const code = getCountryCallingCode(country);
    byCode.set(code, [...(byCode.get(code) ?? []), country]);
  }
  const shared = new Map<string, string | null>();

  /** Country of an international number; undefined where no country has its calling code. */
  const countryOf = (key: string): string | null | undefined => {
    for (const length of [1, 2, 3]) {
      const code = key.slice(1, 1 + length);
      const countries = byCode.get(code);
      if (!countries) continue;
      if (countries.length === 1) return countries[0] ?? null;
      // numbers that begin alike are of one country: one of them is read, the others follow
      const prefix = key.slice(0, 1 + length + tellingDigits(code));
      let country = shared.get(prefix);
      if (country === undefined) shared.set(prefix, (country = parse(key)?.country ?? null));
      return country;
    }
    return undefined;
  };

  /** What numbers of a length and beginning have in common: how many digits give way to which calling code. */
  const dialled = new Map<
    string,
    { readonly drop: number; readonly code: string; readonly country: string | null } | null
  >();
  const asDialled = (digits: string): Phone | null => {
    if (!from) return null;
    const alike = `${digits.length}/${digits.slice(0, sharedDigits)}`;
    let rule = dialled.get(alike);
    if (rule === undefined) {
      const phone = parse(digits, from);
      const national = phone?.isValid() ? phone.nationalNumber : "";
      const plain = national !== "" && digits.endsWith(national);
      rule = phone && plain ? { drop: digits.length - national.length, code: phone.countryCallingCode, country: phone.country ?? null } : null; // prettier-ignore
      dialled.set(alike, rule);
    }
    return rule && { e164: `+${rule.code}${digits.slice(rule.drop)}`, country: rule.country };
  };

  return (key) => {
    if (/^\+\d{5,15}$/.test(key)) {
      const country = countryOf(key);
      if (country !== undefined) return { e164: key, country };
    }
    const digits = key.replace(/^\+/, "");
    const phone = /^\d{5,15}$/.test(digits) ? asDialled(digits) : null;
    return phone ?? { e164: key, country: null };
  };
}
