import { headerName } from "../map/header-names";
import type { Candidate, ColumnMapping } from "../types";

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** A header's columns by their normalised full names. */
export class Headers {
  readonly #byName = new Map<string, { name: string; index: number }>();
  constructor(header: readonly string[]) {
    const names = header.map((name) => headerName(name));
    names.forEach(({ full }, index) => {
      if (!this.#byName.has(full)) this.#byName.set(full, { name: header[index] ?? "", index });
    });
    // a unit in the header does not make it another column
    names.forEach(({ name: bare }, index) => {
      if (!this.#byName.has(bare)) this.#byName.set(bare, { name: header[index] ?? "", index });
    });
    // nor does a currency
    names.forEach(({ full }, index) => {
      const plain = full.replace(/ ?[([]([a-z]{3})[)\]]$/, (all: string, code: string) =>
        currencies.has(code.toUpperCase()) ? "" : all,
      );
      if (!this.#byName.has(plain)) this.#byName.set(plain, { name: header[index] ?? "", index });
    });
    // nor does a lost capital: LASTSTATE is LastState
    names.forEach(({ full }, index) => {
      const solid = full.replaceAll(" ", "");
      if (!this.#byName.has(solid)) this.#byName.set(solid, { name: header[index] ?? "", index });
    });
  }
  #find(name: string): { readonly name: string; readonly index: number } | undefined {
    const { full } = headerName(name);
    return this.#byName.get(full) ?? this.#byName.get(full.replaceAll(" ", ""));
  }
  /** The header as written in the file, or null. */
  get(name: string): string | null {
    return this.#find(name)?.name ?? null;
  }
  has(...names: readonly string[]): boolean {
    return names.every((name) => this.get(name) !== null);
  }
  /** Values of a column in sample records. */
  values(name: string, sample: readonly (readonly string[])[]): string[] {
    const index = this.#find(name)?.index ?? -1;
    return index < 0 ? [] : sample.map((record) => (record[index] ?? "").trim());
  }
  /** The first of several names that the file has, as written. */
  first(...names: readonly string[]): string | null {
    for (const name of names) {
      const found = this.get(name);
      if (found !== null) return found;
    }
    return null;
  }
}

/** Scores a header against the columns that give a layout away (all needed) and the others it usually has. */
export function byHeader(
  profile: string,
  header: readonly string[],
  signature: readonly string[],
  usual: readonly string[],
): Candidate | null {
  const headers = new Headers(header);
  if (!headers.has(...signature)) return null;
  const found = usual.filter((name) => headers.has(name)).length;
  const share = usual.length ? found / usual.length : 1;
  return {
    profile,
    score: 0.7 + 0.3 * share,
    reasons: [
      { code: "signature", params: { columns: signature.join(", ") } },
      { code: "usual_columns", params: { found, total: usual.length } },
    ],
  };
}

/** Column mappings from target to the names a column may have; columns the file does not have are left out. */
export function columnsFrom(
  headers: Headers,
  wanted: Readonly<Record<string, readonly (string | null)[]>>,
  durations: Readonly<Record<string, ColumnMapping["duration"]>> = {},
): ColumnMapping[] {
  return Object.entries(wanted).flatMap(([target, names]) => {
    const source = names
      .map((name) => (name === null ? null : headers.get(name)))
      .find((name) => name !== null);
    if (source === undefined || source === null) return [];
    const duration = durations[target];
    return [duration ? { target, sources: [source], duration } : { target, sources: [source] }];
  });
}
