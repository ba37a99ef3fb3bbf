import { digitsWestern } from "./text";

const digits = (value: string): string =>
  value
    .replace(/[٠-٩۰-۹]/g, (d) => String(d.charCodeAt(0) & 0xf))
    .replaceAll("٫", ",")
    .replaceAll("٬", "'");

/** Which of comma and point stands before the cents, by all values of a column: the last one, if so few digits follow. */
export function decimalMark(values: readonly string[]): "," | "." {
  const numbers = values.map((value) => digits(value).replace(/[^\d.,]/g, ""));
  const after = (mark: string): number => numbers.filter((n) => new RegExp(`\\${mark}\\d{1,2}$`).test(n)).length;
  const thousands = (mark: string): number => numbers.filter((n) => new RegExp(`\\${mark}\\d{3}(\\D|$)`).test(n)).length;
  if (after(",") !== after(".")) return after(",") > after(".") ? "," : ".";
  // no cents anywhere: a point before three digits groups them only where nothing speaks for a decimal point
  return thousands(".") > 0 && thousands(",") === 0 && numbers.every((n) => !/\.\d*$/.test(n) || /\.\d{3}$/.test(n)) ? "," : ".";
} // prettier-ignore

/** SQL for the number in a written amount, whatever sign of a currency and thousands it has; `(1.00)` is negative. */
export function amount(text: string, mark: "," | "."): string {
  const western = `translate(${digitsWestern(text)}, '٫٬', ',''')`;
  const bare = `regexp_replace(${western}, '[^0-9.,-]', '', 'g')`;
  const plain = mark === "." ? `replace(${bare}, ',', '')` : `replace(replace(${bare}, '.', ''), ',', '.')`;
  const number = `TRY_CAST(regexp_replace(ltrim(${plain}, '.'), '\\.+$', '') AS DOUBLE)`;
  return `CASE WHEN ${text} LIKE '(%)' THEN -1 * ${number} ELSE ${number} END`;
}

/** Signs and words of currencies, as they stand beside amounts. */
const signs: readonly (readonly [string, string])[] = [
  ["€", "EUR"], ["£", "GBP"], ["ر\\.?\\s?س|ريال سعودي|\\bSR\\b", "SAR"], ["د\\.?\\s?إ|درهم إماراتي", "AED"], ["د\\.?\\s?ك", "KWD"], ["ر\\.?\\s?ق", "QAR"],
  ["ج\\.?\\s?م|جنيه", "EGP"], ["د\\.?\\s?أ", "JOD"], ["د\\.?\\s?ب", "BHD"], ["ر\\.?\\s?ع", "OMR"], ["₹", "INR"], ["US\\$|\\$", "USD"],
]; // prettier-ignore

/** SQL for the ISO 4217 code that a text names by code or sign, NULL where it names none. */
export const currencyIn = (text: string): string =>
  `coalesce(nullif(upper(regexp_extract(${text}, '(?i)(?:^|[^a-z])([a-z]{3})(?:[^a-z]|$)', 1)), ''), ` +
  `CASE ${signs.map(([sign, code]) => `WHEN regexp_matches(${text}, '${sign}') THEN '${code}'`).join(" ")} END)`;

/** The currency that a column's name states, as `Amount spent (USD)` does; null where it states none. */
export function currencyOfHeader(header: string): string | null {
  const code = /[([\s]([A-Z]{3})[)\]]?\s*$/.exec(header)?.[1] ?? null;
  const known = new Set(Intl.supportedValuesOf("currency"));
  if (code !== null && known.has(code)) return code;
  const sign = /[€£₹$]/.exec(header)?.[0];
  return sign === undefined ? null : (signs.find(([s]) => new RegExp(s).test(sign))?.[1] ?? null);
}
