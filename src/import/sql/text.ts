/**
 * SQL for a trimmed text value, NULL when nothing is left. Trimming knows all of Unicode's spaces and is dear: text of
 * ASCII alone with a space at neither end is taken as it is.
 */
export const filled = (expression: string): string => {
  const trimmed = `nullif(trim(${expression}), '')`;
  const plain = /^c\d+$/.test(expression);
  return plain
    ? `CASE WHEN ${expression} <= '!' OR suffix(${expression}, ' ') OR strlen(${expression}) <> length(${expression}) THEN ${trimmed} ELSE ${expression} END`
    : trimmed;
};

/** SQL for Western digits where a text has Arabic-Indic ones. */
export const digitsWestern = (expression: string): string =>
  `translate(${expression}, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789')`;

const nobody = [
  "[no associated user]",
  "no_server",
  "-",
  "--",
  "n/a",
  "na",
  "none",
  "null",
  "unknown",
  "(none)",
];

/** SQL for a name, NULL where the vendor writes a word for nobody. */
export const named = (expression: string): string =>
  `CASE WHEN lower(${expression}) NOT IN (${nobody.map((word) => `'${word}'`).join(", ")}) THEN ${expression} END`;

/** SQL for a three-valued truth. */
export const truth = (expression: string): string =>
  `CASE WHEN lower(${expression}) IN ('yes', 'y', 'true', 't', '1', 'oui', 'ja', 'si', 'sim', 'x', 'نعم') THEN true ` +
  `WHEN lower(${expression}) IN ('no', 'n', 'false', 'f', '0', 'non', 'nein', 'nao', '-', 'لا') THEN false END`;

/** SQL for the codes in a list cell: `a,b`, `a; b`, `a|b` or a JSON array; NULL when the cell is empty. */
export const codes = (expression: string): string =>
  `CASE WHEN ${expression} IS NOT NULL THEN list_filter(list_transform(string_split(translate(${expression}, ';|[]"', ',,'), ','), ` +
  `lambda code: trim(code, ' ''')), lambda code: code <> '') END`;

/** What networks send for a caller who hides: the words on a telephone's keys (ANONYMOUS, RESTRICTED, BLOCKED, ...). */
const keyedWords = ["+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253", "266696687"];
const hidden =
  "^(sip:|<|\\W)*(anonymous|unknown|restricted|private|withheld|unavailable|blocked|hidden|not available|no caller id|no number|undefined|anonyme|anonym|anonimo|an[oó]nimo|masqu[eé]|num[eé]ro masqu|inconnu|priv[eé]|unbekannt|unterdr[uü]ckt|desconocid|privado|oculto|مجهول|محجوب|مخفي|رقم خاص|خاص|غير معروف)";

/**
 * SQL for an outside party's key: `+` and digits where the number is international (written so, or long enough to
 * be), else its digits; a name of a line (sip:, client:) as written. NULL for withheld numbers, and for those of up to
 * six digits: an extension or a service's short code is nobody's own number.
 */
export const contactKey = (expression: string): string => {
  const digits = `regexp_replace(${digitsWestern(expression)}, '[^0-9]', '', 'g')`;
  const keyed = keyedWords.map((word) => `'${word}'`).join(", ");
  return (
    `CASE WHEN ${expression} IS NULL OR ${expression} IN (${keyed}) THEN NULL WHEN regexp_matches(${expression}, '^\\+[0-9]{7,}$') THEN ${expression} WHEN regexp_matches(lower(${expression}), '${hidden}') THEN NULL ` +
    `WHEN regexp_matches(${expression}, '^\\+') AND length(${digits}) >= 7 THEN '+' || ${digits} ` +
    `WHEN ${digits} LIKE '00%' AND length(${digits}) >= 9 THEN '+' || substr(${digits}, 3) ` +
    `WHEN regexp_matches(${expression}, '[A-Za-z]') THEN lower(${expression}) ` +
    `WHEN length(${digits}) >= 11 AND ${digits} NOT LIKE '0%' THEN '+' || ${digits} ` +
    `WHEN length(${digits}) >= 7 OR length(${digits}) = 6 AND ${digits} LIKE '0%' THEN ${digits} END`
  );
};

/** SQL for who hung up. */
export const party = (expression: string): string =>
  `CASE WHEN lower(${expression}) IN ('agent', 'user', 'internal', 'callee', 'operator') THEN 'agent' ` +
  `WHEN lower(${expression}) IN ('external', 'customer', 'caller', 'contact', 'client') THEN 'customer' ` +
  `WHEN lower(${expression}) IN ('system', 'automatic', 'ivr') THEN 'system' END`;
