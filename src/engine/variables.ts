import type { ParamValue, Params } from "../base";

type Scalar = string | number | boolean | null;

/** A prepared statement that sets one variable: the values travel beside the text, never inside it. */
export interface Setting {
  readonly sql: string;
  readonly values: readonly Scalar[];
}

const namePattern = /^[a-z_][a-z0-9_]{0,62}$/i;

function finite(value: number, name: string): number {
  if (!Number.isFinite(value)) throw new TypeError(`variable ${name} is not a finite number`);
  return value;
}

const places = (from: number, count: number): string =>
  Array.from({ length: count }, (_, i) => `$${from + i}`).join(", ");

function expression(name: string, value: ParamValue): Setting {
  if (value === null) return { sql: "NULL", values: [] };
  if (typeof value === "string") return { sql: "$1::VARCHAR", values: [value] };
  if (typeof value === "number") return { sql: "$1::DOUBLE", values: [finite(value, name)] };
  if (typeof value === "boolean") return { sql: "$1::BOOLEAN", values: [value] };
  if (value instanceof Date)
    return { sql: "make_timestamp($1::BIGINT)", values: [Math.round(finite(value.getTime(), name) * 1000)] };
  if (Array.isArray(value)) {
    const list = value as readonly string[];
    return { sql: `[${places(1, list.length)}]::VARCHAR[]`, values: list };
  }
  const entries = Object.entries(value as Readonly<Record<string, number>>);
  const [keys, values] = [entries.map(([key]) => key), entries.map(([, v]) => finite(v, name))];
  return {
    sql: `map([${places(1, keys.length)}]::VARCHAR[], [${places(keys.length + 1, values.length)}]::DOUBLE[])`,
    values: [...keys, ...values],
  };
}

/**
 * The statement that gives one variable its value: strings VARCHAR, numbers DOUBLE, dates TIMESTAMP (UTC), lists
 * VARCHAR[], records MAP(VARCHAR, DOUBLE). Read in SQL with `getvariable('name')`.
 */
export function setting(name: string, value: ParamValue): Setting {
  if (!namePattern.test(name)) throw new TypeError(`not a variable name: ${name}`);
  const { sql, values } = expression(name, value);
  return { sql: `SET VARIABLE ${name} = ${sql}`, values };
}

/** What setting variables needs of a DuckDB instance. */
export interface VariableBindings {
  createPrepared(connection: number, text: string): number;
  runPrepared(connection: number, statement: number, params: unknown[]): unknown;
  closePrepared(connection: number, statement: number): void;
  runQuery(connection: number, text: string): unknown;
}

/** Keeps one connection's variables equal to the last query's parameters: sets what changed, resets what is gone. */
export class Variables {
  readonly #db: VariableBindings;
  readonly #connection: number;
  readonly #current = new Map<string, string>();

  constructor(db: VariableBindings, connection: number) {
    this.#db = db;
    this.#connection = connection;
  }

  apply(params: Params): void {
    for (const name of [...this.#current.keys()]) {
      if (name in params) continue;
      this.#db.runQuery(this.#connection, `RESET VARIABLE ${name}`);
      this.#current.delete(name);
    }
    for (const [name, value] of Object.entries(params)) {
      const { sql, values } = setting(name, value);
      const key = JSON.stringify([sql, values]);
      if (this.#current.get(name) === key) continue;
      const statement = this.#db.createPrepared(this.#connection, sql);
      try {
        this.#db.runPrepared(this.#connection, statement, [...values]);
      } finally {
        this.#db.closePrepared(this.#connection, statement);
      }
      this.#current.set(name, key);
    }
  }
}
