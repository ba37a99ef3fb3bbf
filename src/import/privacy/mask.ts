/** The keys of masks and pseudonyms, as a table that SQL reads where no variables are at hand. */
export const keyTable = "imp_key";
export const makeKeyTable =
  `CREATE OR REPLACE TEMP TABLE ${keyTable} AS SELECT CAST(getvariable('imp_secret') AS VARCHAR) AS secret, ` +
  `CAST(getvariable('imp_people') AS VARCHAR) AS people, lower(trim(CAST(getvariable('imp_own') AS VARCHAR))) AS own`;

const column = (name: "secret" | "people" | "own"): string => `(SELECT ${name} FROM ${keyTable})`;
const keyed = (secret: string, value: string, digits: number): string =>
  `substr(sha256(concat_ws('|', ${secret}, ${value})), 1, ${digits})`;
const digitsOf = (value: string): string => `regexp_replace(${value}, '[^0-9]', '', 'g')`;

/** How a masked value is written: identifiers as a keyed hash, numbers with their last digits before it. */
export type Mask = "hash" | "digits";

/**
 * SQL for a masked value: equal values stay equal on this device, and nothing of an identifier can be read; of a
 * telephone number the last four digits can.
 */
export function masked(
  value: string,
  mask: Mask,
  secret = "CAST(getvariable('imp_secret') AS VARCHAR)",
): string {
  const hash = `'#' || ${keyed(secret, `trim(${value})`, 12)}`;
  const number = `CASE WHEN length(${digitsOf(value)}) >= 7 THEN '…' || right(${digitsOf(value)}, 4) || ${hash} ELSE ${hash} END`;
  return `CASE WHEN trim(${value}) <> '' THEN ${mask === "digits" ? number : hash} END`;
}

/** The same where the rows are written. */
export const maskedRow = (value: string, mask: Mask): string => masked(value, mask, column("secret"));

/** SQL for a person's pseudonym while the key is in force. */
export const pseudonym = (name: string): string =>
  `CASE WHEN trim(${name}) <> '' THEN 'P-' || upper(${keyed(column("people"), `lower(trim(${name}))`, 8)}) END`;

/** SQL for a person's name where it is the workspace's own, else nothing. */
export const ownName = (name: string): string =>
  `CASE WHEN lower(trim(${name})) = ${column("own")} THEN ${name} END`;
