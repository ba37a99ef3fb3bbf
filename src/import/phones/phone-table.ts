import type { Sql } from "../../base";
import type { Rows } from "../legs";
import type { Compiled } from "../sql/compiled";
import { type Phone, phoneReader } from "./e164";

const batch = 50_000;

/**
 * Telephone numbers in one writing: each distinct number is read once, outside SQL, into a table that the rows are
 * joined with. Also gives calls the country of their outside party where the file does not say it.
 */
export class PhoneTable {
  readonly #sql: Sql;
  readonly #compiled: Compiled;
  readonly #home: string | null;
  #read: Promise<(key: string) => Phone> | null = null;
  #started = false;

  constructor(sql: Sql, compiled: Compiled, home: string | null) {
    this.#sql = sql;
    this.#compiled = compiled;
    this.#home = home;
  }

  get #has(): boolean {
    return this.#compiled.columns.includes("contact_key");
  }

  /** Reads the numbers of a relation that were not met before. */
  async learn(relation: string): Promise<void> {
    if (!this.#has) return;
    if (!this.#started)
      await this.#sql.query(
        "CREATE OR REPLACE TEMP TABLE imp_phones (phone_key VARCHAR, phone_e164 VARCHAR, phone_country VARCHAR)",
      );
    this.#started = true;
    const found = await this.#sql.query(
      `SELECT DISTINCT contact_key FROM ${relation} WHERE regexp_full_match(contact_key, '\\+?[0-9]{5,15}') ` +
        "AND contact_key NOT IN (SELECT phone_key FROM imp_phones)",
    );
    const keys = (found.columns[0] ?? []).flatMap((key) => (typeof key === "string" ? [key] : []));
    if (keys.length === 0) return;
    const read = await (this.#read ??= phoneReader(this.#home));
    for (let i = 0; i < keys.length; i += batch) {
      const some = keys.slice(i, i + batch);
      const phones = some.map(read);
      await this.#sql.query(
        "INSERT INTO imp_phones SELECT unnest(getvariable('imp_phone_key')), unnest(getvariable('imp_phone_e164')), " +
          "nullif(unnest(getvariable('imp_phone_country')), '')",
        {
          params: {
            imp_phone_key: some,
            imp_phone_e164: phones.map(({ e164 }) => e164),
            imp_phone_country: phones.map(({ country }) => country ?? ""),
          },
        },
      );
    }
  }

  /** The rows with their numbers in one writing. */
  joined({ from, where, changes }: Rows): Rows {
    if (!this.#started) return { from, where, changes };
    const key = changes["contact_key"] ?? "contact_key";
    const country = changes["country"] ?? "country";
    return {
      from: `${from} LEFT JOIN imp_phones ON phone_key = (${key})`,
      where,
      changes: {
        ...changes,
        contact_key: `coalesce(phone_e164, ${key})`,
        ...(this.#compiled.columns.includes("country")
          ? { country: `coalesce(${country}, phone_country)` }
          : {}),
      },
    };
  }

  /** Forgets the numbers. */
  async end(): Promise<void> {
    if (this.#started) await this.#sql.query("DROP TABLE IF EXISTS imp_phones");
  }
}
