import type { CountryCode } from "libphonenumber-js/max";

export interface Phone {
  /** `+` and digits where the number is sure, else the key as it was. */
  readonly e164: string;
  /** ISO 3166 code of the country the number belongs to. */
  readonly country: string | null;
}

/** What numbers that begin alike have in common. */
export interface PhoneRule {
  /** What takes the place of the first `cut` characters. */
  readonly put: string;
  readonly cut: number;
  readonly country: string | null;
}

/** Numbering plans decide by a number's length and its first digits; those who share both are read once. */
export const sharedDigits = 7;

/** Digits that tell the country of a number behind a calling code that several countries share. */
export const tellingDigits = (code: string): number => (code === "1" ? 3 : code === "7" ? 2 : 6);

export interface PhoneReader {
  /** What becomes of an outside party's key (`+` and digits, or digits as dialled), and of all that begin alike. */
  rule(key: string): PhoneRule;
  read(key: string): Phone;
  /** Calling codes, and those that several countries share. */
  readonly codes: readonly string[];
  readonly sharedCodes: readonly string[];
  /** Country whose numbers are written without their calling code, where it is one that is known. */
  readonly home: string | null;
}

/**
 * Puts the keys of outside parties into E.164, with the country whose numbers are written without their calling code.
 * The library is loaded when this is first needed.
 */
export async function phoneReader(home: string | null): Promise<PhoneReader> {
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

  const dialled = new Map<string, PhoneRule | null>();
  const asDialled = (digits: string): PhoneRule | null => {
    if (!from) return null;
    const alike = `${digits.length}/${digits.slice(0, sharedDigits)}`;
    let rule = dialled.get(alike);
    if (rule === undefined) {
      const phone = parse(digits, from);
      const national = phone?.isValid() ? phone.nationalNumber : "";
      const plain = national !== "" && digits.endsWith(national);
      rule = phone && plain ? { cut: digits.length - national.length, put: `+${phone.countryCallingCode}`, country: phone.country ?? null } : null; // prettier-ignore
      dialled.set(alike, rule);
    }
    return rule;
  };

  const rule = (key: string): PhoneRule => {
    if (/^\+\d{5,15}$/.test(key)) {
      const country = countryOf(key);
      if (country !== undefined) return { put: "", cut: 0, country };
    }
    const digits = key.replace(/^\+/, "");
    const found = /^\d{5,15}$/.test(digits) ? asDialled(digits) : null;
    if (!found) return { put: "", cut: 0, country: null };
    return { ...found, cut: found.cut + key.length - digits.length };
  };
  const codes = [...byCode];
  return {
    rule,
    read: (key) => {
      const { put, cut, country } = rule(key);
      return { e164: put + key.slice(cut), country };
    },
    codes: codes.map(([code]) => code),
    sharedCodes: codes.filter(([, countries]) => countries.length > 1).map(([code]) => code),
    home: from,
  };
}
