import { records, type Sql } from "../../base";
import type { Rows } from "../slice-rows";
import { type Compiled, helpers as h } from "../sql/compiled";
import { regionOf } from "./area-codes";
import { phoneReader, sharedDigits, tellingDigits, type PhoneReader } from "./e164";

/**
 * SQL for what numbers have in common that are read alike: the calling code and the digits that tell its country, else
 * the length and the first digits; NULL for what is no number. There are few of them, and as many rules.
 */
function alike(key: string, { codes, sharedCodes, home }: PhoneReader): string {
  const starts = (list: readonly string[], length: number): string =>
    `list_contains([${list.flatMap((code) => (code.length === length - 1 ? `'+${code}'` : [])).join(", ")}], left(${key}, ${length}))`;
  return (
    `CASE WHEN NOT regexp_full_match(${key}, '\\+?[0-9]{5,15}') THEN NULL ` +
    `WHEN ${key} LIKE '+1%' THEN left(${key}, ${2 + tellingDigits("1")}) WHEN ${key} LIKE '+7%' THEN left(${key}, ${2 + tellingDigits("7")}) ` +
    `WHEN ${starts(sharedCodes, 3)} THEN left(${key}, ${3 + tellingDigits("")}) WHEN ${starts(sharedCodes, 4)} THEN left(${key}, ${4 + tellingDigits("")}) ` +
    `WHEN ${starts(codes, 3)} THEN left(${key}, 3) WHEN ${starts(codes, 4)} THEN left(${key}, 4) ` +
    (home === null ? "END" : `ELSE length(${key}) || '/' || left(${key}, ${1 + sharedDigits}) END`)
  );
}

/**
 * Telephone numbers in one writing: of the numbers that begin alike one is read, outside SQL, and what becomes of them
 * is a row of a table that the rows are joined with. Also gives calls the country of their outside party and its state or province
 * by area code, where the file does not say them.
 */
export class PhoneTable {
  readonly #sql: Sql;
  readonly #compiled: Compiled;
  readonly #home: string | null;
  #reader: PhoneReader | null = null;
  #alike: string | null = null;

  constructor(sql: Sql, compiled: Compiled, home: string | null) {
    this.#sql = sql;
    this.#compiled = compiled;
    this.#home = home;
  }

  get #has(): boolean {
    return this.#compiled.columns.includes("contact_key");
  }

  /** Before any slice is made. */
  async start(): Promise<void> {
    if (!this.#has) return;
    const reader = (this.#reader = await phoneReader(this.#home));
    this.#alike = alike("contact_key", reader);
    await this.#sql.query(
      "CREATE OR REPLACE TEMP TABLE imp_phones (phone_alike VARCHAR, phone_put VARCHAR, phone_cut INTEGER, phone_country VARCHAR, phone_region VARCHAR)",
    );
  }

  /** What rows are made with beside what the file says: worked out once, it is read twice. */
  get beside(): string {
    return this.#alike === null ? "" : `, ${this.#alike} AS ${h.phone}`;
  }

  /** Reads one number of each beginning in `imp_made` that was not met before. */
  async learn(): Promise<void> {
    const reader = this.#reader;
    if (!reader) return;
    const found = records(
      await this.#sql.query(
        `SELECT ${h.phone} AS alike, min(contact_key) AS one FROM imp_made ` +
          `WHERE ${h.phone} IS NOT NULL AND ${h.phone} NOT IN (SELECT phone_alike FROM imp_phones) GROUP BY ALL`,
      ),
    );
    if (found.length === 0) return;
    const rules = found.map(({ one }) => reader.rule(String(one)));
    await this.#sql.query(
      "INSERT INTO imp_phones SELECT unnest(getvariable('imp_phone_alike')), unnest(getvariable('imp_phone_put')), " +
        "unnest(getvariable('imp_phone_cut'))::INTEGER, nullif(unnest(getvariable('imp_phone_country')), ''), nullif(unnest(getvariable('imp_phone_region')), '')",
      {
        params: {
          imp_phone_alike: found.map((row) => String(row.alike)),
          imp_phone_put: rules.map(({ put }) => put),
          imp_phone_cut: rules.map(({ cut }) => String(cut)),
          imp_phone_country: rules.map(({ country }) => country ?? ""),
          imp_phone_region: found.map(({ one }) => regionOf(reader.read(String(one)).e164) ?? ""),
        },
      },
    );
  }

  /** The rows with their numbers in one writing. */
  joined({ from, where, changes }: Rows): Rows {
    if (!this.#alike) return { from, where, changes };
    const told = ["country", "region"] as const;
    const places = told
      .filter((place) => this.#compiled.columns.includes(place))
      .map((place): [string, string] => [place, `coalesce(${changes[place] ?? place}, phone_${place})`]);
    return {
      from: `${from} LEFT JOIN imp_phones ON phone_alike = ${h.phone}`,
      where,
      changes: {
        ...changes,
        contact_key:
          "CASE WHEN phone_cut > 0 OR phone_put <> '' THEN phone_put || substr(contact_key, phone_cut + 1) ELSE contact_key END",
        ...Object.fromEntries(places),
      },
    };
  }

  /** Forgets the numbers. */
  async end(): Promise<void> {
    if (this.#alike) await this.#sql.query("DROP TABLE IF EXISTS imp_phones");
  }
}
