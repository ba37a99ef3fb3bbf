import { identifier } from "../../base";
import { headerName } from "../map/header-names";
import type { DurationUnit, Mapping, Profile } from "../types";
import { filled } from "./text";

/** A source column kept as written: `source` is its raw column, `sql` names it `src_<header>`. */
export interface Original {
  readonly name: string;
  readonly source: string;
  readonly sql: string;
}

/** How a file's columns are reached in SQL: column i is `c<i>`, whatever its header is. */
export class FileColumns {
  readonly header: readonly string[];
  readonly #dropped: ReadonlySet<string>;
  readonly #used = new Set<number>();
  readonly #open: ReadonlySet<string>;
  readonly #byName = new Map<string, number>();

  /** `open` columns are read as written although they are masked or dropped: for identity alone. */
  constructor(header: readonly string[], dropped: readonly string[] = [], open: readonly string[] = []) {
    this.header = header;
    this.#dropped = new Set(dropped);
    this.#open = new Set(open);
    const names = header.map((name) => headerName(name));
    names.forEach(({ full }, i) => {
      if (!this.#byName.has(full)) this.#byName.set(full, i);
    });
    // a unit in the header does not make it another column
    names.forEach(({ name }, i) => {
      if (!this.#byName.has(name)) this.#byName.set(name, i);
    });
    // nor does a lost capital: LASTSTATE is LastState
    names.forEach(({ full }, i) => {
      const solid = full.replaceAll(" ", "");
      if (!this.#byName.has(solid)) this.#byName.set(solid, i);
    });
  }

  /** Columns that some expression read. */
  get used(): ReadonlySet<number> {
    return this.#used;
  }

  indexOf(header: string): number {
    const exact = this.header.indexOf(header);
    const { full } = headerName(header);
    const index =
      exact >= 0 ? exact : (this.#byName.get(full) ?? this.#byName.get(full.replaceAll(" ", "")) ?? -1);
    return index >= 0 && this.#dropped.has(this.header[index] ?? "") ? -1 : index;
  }

  /** SQL for the raw text of a column; a NULL where the file has no such column. */
  raw(header: string): string {
    const index = this.indexOf(header);
    if (index < 0) return "NULL::VARCHAR";
    this.#used.add(index);
    return `${this.#open.has(this.header[index] ?? "") ? "o" : "c"}${index}`;
  }

  /** The header names that an expression's SQL reads. */
  readBy(work: () => void): readonly string[] {
    const before = new Set(this.#used);
    this.#used.clear();
    work();
    const read = [...this.#used];
    for (const index of before) this.#used.add(index);
    return read.map((index) => this.header[index] ?? "");
  }

  /** Source columns kept as written, `src_<header>`, save those in `verbatim`, which a canonical column holds. */
  originals(mapping: Mapping, verbatim: ReadonlySet<number>): readonly Original[] {
    if (!mapping.keepOriginals) return [];
    return this.header.flatMap((name, i) =>
      verbatim.has(i) || this.#dropped.has(name)
        ? []
        : [{ name: `src_${name}`, source: `c${i}`, sql: `c${i} AS ${identifier(`src_${name}`)}` }],
    );
  }
}

/**
 * How masked and dropped columns are read: not as written at all; masked ones as written, for flags, directions and
 * results, in which nothing of the text remains; both as written, for identity, which leaves as a keyed hash.
 */
export type Reading = "hidden" | "deciding" | "open";

/** SQL for the written value (VARCHAR, trimmed, NULL when empty) of each canonical column. */
export class Written {
  readonly columns: FileColumns;
  readonly #mapping: Mapping;
  readonly #expressions: Readonly<Record<string, string>>;
  readonly #sources = new Map<string, readonly string[]>();

  constructor(
    header: readonly string[],
    mapping: Mapping,
    profile: Profile | undefined,
    sample: readonly (readonly string[])[] = [],
    reading: Reading = "hidden",
  ) {
    const masked = mapping.masked ?? [];
    this.columns =
      reading === "open"
        ? new FileColumns(header, [], [...mapping.dropped, ...masked])
        : new FileColumns(header, mapping.dropped, reading === "deciding" ? masked : []);
    this.#mapping = mapping;
    for (const column of mapping.columns) {
      const sources = column.sources.filter((source) => this.columns.indexOf(source) >= 0);
      if (sources.length) this.#sources.set(column.target, sources);
    }
    this.#expressions = profile ? stillProposed(profile, header, sample, mapping, this.columns) : {};
  }

  has(target: string): boolean {
    return target in this.#expressions || this.#sources.has(target);
  }

  /** The unit the mapping reads a duration in. */
  unit(target: string): DurationUnit {
    return this.#mapping.columns.find((column) => column.target === target)?.duration ?? "s";
  }

  /** True when the column is one source as it stands, with no expression of the profile. */
  plain(target: string): number | null {
    const sources = this.#sources.get(target);
    return target in this.#expressions || sources?.length !== 1
      ? null
      : this.columns.indexOf(sources[0] ?? "");
  }

  /** The `src_*` columns that canonical columns were read from as they stand, with these. */
  repeats(targets: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const found = Object.entries(targets).flatMap(([target, column]) => {
      const index = this.plain(target);
      return index === null ? [] : [[`src_${this.columns.header[index] ?? ""}`, column] as const];
    });
    return Object.fromEntries(found);
  }

  /** Positions of the source columns of some canonical ones. */
  indexes(...targets: readonly string[]): readonly number[] {
    return targets.flatMap((target) =>
      (this.#sources.get(target) ?? []).map((source) => this.columns.indexOf(source)),
    );
  }

  /** Header names of the columns that a canonical column is read from. */
  readBy(target: string): readonly string[] {
    return this.columns.readBy(() => void this.sides(target));
  }

  of(target: string): string {
    const expression = this.#expressions[target];
    if (expression !== undefined) return filled(`CAST(${expression} AS VARCHAR)`);
    const sources = this.#sources.get(target) ?? [];
    if (sources.length === 0) return "NULL::VARCHAR";
    const parts = sources.map((source) => this.columns.raw(source));
    return parts.length === 1 ? filled(parts[0] ?? "") : filled(`concat_ws(' ', ${parts.join(", ")})`);
  }

  /** Two written values, for inbound and for outbound calls: the outside party's number and ours change sides. */
  sides(target: string): readonly [string, string] {
    const sources = this.#sources.get(target) ?? [];
    if (target in this.#expressions || sources.length < 2) return [this.of(target), this.of(target)];
    const side = (i: number): string => filled(this.columns.raw(sources[i] ?? ""));
    return [side(0), side(1)];
  }
}

/** A profile's expressions, save for columns that the user has mapped otherwise than the profile proposed. */
function stillProposed(
  profile: Profile,
  header: readonly string[],
  sample: readonly (readonly string[])[],
  mapping: Mapping,
  columns: FileColumns,
): Readonly<Record<string, string>> {
  const all = profile.expressions?.((name) => columns.raw(name)) ?? {};
  const proposed = new Map(
    profile.propose(header, sample).columns?.map((c) => [c.target, c.sources.join("\n")]) ?? [],
  );
  const current = new Map(mapping.columns.map((c) => [c.target, c.sources.join("\n")]));
  return Object.fromEntries(
    Object.entries(all).filter(([target]) => proposed.get(target) === current.get(target)),
  );
}
